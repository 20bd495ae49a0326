import { Form, Input, Radio, Select } from 'antd'
import { divisionChoices } from '../../entities/division-words.ts'
import { industryChoices } from '../../entities/industry-words.ts'
import { ChosenEntities } from './chosen-entities.tsx'

/** Who may be drawn: scope, strata, who is always checked and who is left out, each with its reason. */
export function ObjectsPage() {
  return (
    <>
      <Form.Item
        name="scopeDescription"
        label="范围说明"
        rules={[{ required: true, min: 2, max: 200, message: '用一句话写明抽查范围' }]}
      >
        <Input placeholder="如 全市持有食品经营许可的存续企业" />
      </Form.Item>
      <div className="hj-plan-line">
        <Form.Item name="divisions" label="区县" extra="不选即全市">
          <Select
            mode="multiple"
            options={divisionChoices}
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="全市"
            allowClear
          />
        </Form.Item>
        <Form.Item name="industrySections" label="行业门类" extra="不选即不限">
          <Select
            mode="multiple"
            placeholder="不限"
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={industryChoices}
          />
        </Form.Item>
        <Form.Item name="licenceKinds" label="持有许可" extra="不选即不限">
          <Select mode="tags" placeholder="如 食品经营许可" />
        </Form.Item>
      </div>
      <Form.Item name="stratify" label="分层" extra="分层后每个区县各有名额，彼此不挤占。">
        <Radio.Group
          options={[
            { value: 'division', label: '按区县分层' },
            { value: 'none', label: '不分层' },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="certainty"
        label="必查（不靠运气）"
        extra="只能取自现行的重点监管名单（见“抽查目录”），概率为 1，须写明理由。"
      >
        <ChosenEntities kind="certainty" />
      </Form.Item>
      <Form.Item
        name="exclusions"
        label="不参加抽取"
        extra="注销、吊销、频次已满的由系统按登记自动排除，这里只填另外的理由。"
      >
        <ChosenEntities kind="exclusion" />
      </Form.Item>
    </>
  )
}
