import { testHost } from '/work/main/platform/testing.ts'
import { buildDemoCity } from '/work/main/apps/server/demo/main.ts'
const t = await testHost({ modules: process.argv[2]?.split(',') })
const host = { ...t.host, ports: { ...t.host.ports, time: { now: () => new Date() } } }
try { await buildDemoCity(host, console.log) } catch (e) { console.log(e) }
console.log(await t.sql('select number, state, title from draw.plan order by number').catch(e=>String(e)))
console.log(await t.sql('select state, count(*) from inspection.visit group by 1').catch(e=>String(e)))
console.log(await t.sql('select count(*) from ledger.leaf'))
console.log(await t.sql("select v.agency_id, a.name, o.officer_id, oa.name as officer_agency from inspection.visit v left join identity.agency a on a.agency_id=v.agency_id join inspection.visit_officer o using(visit_id) left join identity.officer io on io.officer_id=o.officer_id left join identity.agency oa on oa.agency_id=io.agency_id limit 12").catch(e=>String(e)));console.log(await t.sql("select name, (select value from entities.entity_identifier i where i.entity_id=e.entity_id limit 1) from entities.entity e where name like '%澜屿%'")); console.log(await t.sql("select reason, count(*), min(faults::text) f, min(cells::text) c from entities.quarantine group by 1").catch(e=>String(e)));await t.close(); process.exit(0)
