/** What an entity does: the words in its name, its GB/T 4754 class, its scope, and how it may be organised. */
export interface Trade {
  readonly word: string
  readonly industry: string
  readonly scope: string
  readonly forms: readonly ('company' | 'household' | 'cooperative')[]
  readonly licence?: 'food' | 'transport' | 'chemicals' | 'public-place' | 'special-equipment'
}

const company = ['company'] as const
const household = ['household'] as const
const both = ['company', 'household'] as const

export const trades: readonly Trade[] = [
  { word: '面馆', industry: '6210', scope: '餐饮服务；食品销售', forms: household, licence: 'food' },
  { word: '餐饮店', industry: '6210', scope: '餐饮服务', forms: household, licence: 'food' },
  { word: '海鲜酒楼', industry: '6210', scope: '餐饮服务；水产品零售', forms: both, licence: 'food' },
  { word: '便利店', industry: '5213', scope: '食品销售；日用百货销售', forms: household, licence: 'food' },
  { word: '副食店', industry: '5229', scope: '预包装食品零售；烟草制品零售', forms: household, licence: 'food' },
  { word: '水果店', industry: '5223', scope: '新鲜水果零售', forms: household },
  { word: '理发店', industry: '8040', scope: '理发服务', forms: household, licence: 'public-place' },
  { word: '美容院', industry: '8040', scope: '生活美容服务', forms: both, licence: 'public-place' },
  { word: '服装店', industry: '5232', scope: '服装零售；鞋帽零售', forms: household },
  { word: '五金店', industry: '5281', scope: '五金产品零售；建筑材料销售', forms: household },
  { word: '汽车维修部', industry: '8111', scope: '机动车修理和维护', forms: household },
  { word: '药房', industry: '5251', scope: '药品零售；医疗器械零售', forms: both },
  { word: '宾馆', industry: '6121', scope: '住宿服务', forms: both, licence: 'public-place' },
  { word: '文具店', industry: '5241', scope: '文具用品零售；办公用品销售', forms: household },
  { word: '小家电', industry: '3859', scope: '家用电器制造；家用电器销售；货物进出口', forms: company },
  { word: '模具', industry: '3525', scope: '模具制造；塑料制品制造；金属制品销售', forms: both },
  { word: '紧固件', industry: '3482', scope: '紧固件制造；金属表面处理及热处理加工', forms: company },
  { word: '轴承', industry: '3451', scope: '轴承制造；机械零部件加工', forms: company },
  { word: '塑料制品', industry: '2929', scope: '塑料制品制造；塑料制品销售', forms: both },
  { word: '文具', industry: '2411', scope: '文具制造；货物进出口', forms: company },
  { word: '服饰', industry: '1819', scope: '服装制造；针纺织品销售；货物进出口', forms: company },
  { word: '汽车零部件', industry: '3670', scope: '汽车零部件及配件制造；模具销售', forms: company },
  { word: '新材料', industry: '2659', scope: '新材料技术研发；合成材料制造', forms: company },
  { word: '新能源', industry: '3825', scope: '光伏设备及元器件制造；新能源技术服务', forms: company },
  { word: '科技', industry: '6513', scope: '软件开发；信息技术咨询服务；技术服务', forms: company },
  { word: '网络科技', industry: '6450', scope: '互联网信息服务；广告设计', forms: company },
  { word: '智能装备', industry: '3499', scope: '智能基础制造装备制造；工业自动控制系统装置制造', forms: company },
  { word: '电子', industry: '3981', scope: '电子元器件制造；电子产品销售', forms: company },
  { word: '贸易', industry: '5190', scope: '货物进出口；针纺织品及原料销售；五金产品批发', forms: company },
  {
    word: '国际物流',
    industry: '5810',
    scope: '国内货物运输代理；国际货物运输代理',
    forms: company,
    licence: 'transport',
  },
  { word: '物流', industry: '5430', scope: '道路货物运输；仓储服务', forms: company, licence: 'transport' },
  { word: '船务', industry: '5539', scope: '船舶管理业务；船员服务', forms: company },
  { word: '化工仓储', industry: '5942', scope: '危险化学品储存；仓储服务', forms: company, licence: 'chemicals' },
  { word: '石化', industry: '5162', scope: '危险化学品经营；石油制品销售', forms: company, licence: 'chemicals' },
  {
    word: '电梯工程',
    industry: '4990',
    scope: '特种设备安装改造修理；电梯销售',
    forms: company,
    licence: 'special-equipment',
  },
  { word: '建筑工程', industry: '4790', scope: '建设工程施工；建筑劳务分包', forms: company },
  { word: '装饰工程', industry: '5011', scope: '住宅室内装饰装修', forms: company },
  { word: '园林绿化', industry: '4891', scope: '园林绿化工程施工；花卉种植', forms: company },
  { word: '物业服务', industry: '7020', scope: '物业管理；停车场服务', forms: company, licence: 'special-equipment' },
  { word: '企业管理咨询', industry: '7243', scope: '企业管理咨询；市场营销策划', forms: company },
  { word: '财务咨询', industry: '7241', scope: '财务咨询；代理记账', forms: company },
  { word: '教育咨询', industry: '8399', scope: '教育咨询服务（不含涉许可审批的教育培训活动）', forms: company },
  { word: '文化传媒', industry: '7251', scope: '广告制作；组织文化艺术交流活动', forms: company },
  { word: '医疗器械', industry: '3589', scope: '第一类医疗器械生产；第二类医疗器械销售', forms: company },
  { word: '食品', industry: '1499', scope: '食品生产；食品销售', forms: company, licence: 'food' },
  { word: '榨菜食品', industry: '1371', scope: '蔬菜加工；食品销售', forms: company, licence: 'food' },
  { word: '冷链', industry: '5930', scope: '低温仓储；水产品批发', forms: company, licence: 'food' },
  { word: '水产', industry: '1361', scope: '水产品冷冻加工；水产品批发', forms: company, licence: 'food' },
  { word: '家政服务', industry: '8010', scope: '家政服务', forms: both },
  { word: '茶叶', industry: '0164', scope: '茶叶种植；茶叶销售', forms: ['cooperative', 'company'] },
  { word: '杨梅', industry: '0159', scope: '水果种植；新鲜水果销售', forms: ['cooperative'] },
  { word: '蔬菜', industry: '0141', scope: '蔬菜种植；初级农产品收购', forms: ['cooperative'] },
  { word: '粮食', industry: '0111', scope: '谷物种植；农业机械服务', forms: ['cooperative'] },
  { word: '水产养殖', industry: '0411', scope: '水产养殖；水产品销售', forms: ['cooperative'] },
]

/** Two-hanzi trade names, made up; the sound of the place, the name of nobody. */
export const brandHeads = Array.from(
  '汀澜舜浒渔霞力鄞甬泽溪岚屿麓川岙邑沁桐筱枫榆梓棠蔚昀晟煜烨焱珺瑾璟琮琰玥珩芮苒茗荃萱蕴衡铭锐铠钰镕霁霖霏韵颐骏骁鸿鹭麒麟旭昊昱晗暄曦淏淳湛湉溢滢漪潇澄濂瀚炜烁煊熠',
)
export const brandTails = Array.from(
  '溪屿麓川澜岙邑泽海山林石峰谷原野禾苗田园春夏秋冬晨晖光明亮阳月星云雨雪霜露江河湖泉源流波涛润泰和顺达通兴隆昌盛荣华富贵祥瑞福禄寿康宁安平正信诚义仁德善美佳优良嘉创新诺凯捷奥博瑞科',
)
/** Characters outside the usual fonts, as they occur in names. */
export const rareSigns = ['㙦', '𬭎', '䶮']
export const surnames = Array.from('忻励邬竺应裘乐虞俞董柴贺洪舒葛冯屠戴陆史丁范郑胡方楼翁毛卢傅童江张王陈李徐林周吴')
export const givenNames = Array.from(
  '立群海燕志刚晓彤建波敏珺卫东明伟军华平芳丽娟国强斌磊洁静雅欣怡宇浩然博文子涵思远佳琪雨桐',
)
export const roads = [
  '公园路',
  '药行街',
  '解放路',
  '人民路',
  '中山路',
  '环城路',
  '江南路',
  '兴宁路',
  '百丈路',
  '通途路',
  '新河路',
  '文化路',
  '工业路',
  '振兴路',
  '创业路',
  '望海路',
  '滨江路',
  '学院路',
  '迎宾路',
  '市场路',
]
