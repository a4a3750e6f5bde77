/** French: what the library says in it, and what the pages say. */
import { french, type Language } from 'ltsfs'
import agreements from './fr/agreements.json' with { type: 'json' }
import compare from './fr/compare.json' with { type: 'json' }
import cover from './fr/cover.json' with { type: 'json' }
import dataQuality from './fr/data-quality.json' with { type: 'json' }
import database from './fr/database.json' with { type: 'json' }
import everywhere from './fr/everywhere.json' with { type: 'json' }
import exchange from './fr/exchange.json' with { type: 'json' }
import explain from './fr/explain.json' with { type: 'json' }
import fees from './fr/fees.json' with { type: 'json' }
import language from './fr/language.json' with { type: 'json' }
import layout from './fr/layout.json' with { type: 'json' }
import ledger from './fr/ledger.json' with { type: 'json' }
import members from './fr/members.json' with { type: 'json' }
import missions from './fr/missions.json' with { type: 'json' }
import options from './fr/options.json' with { type: 'json' }
import outlook from './fr/outlook.json' with { type: 'json' }
import overview from './fr/overview.json' with { type: 'json' }
import papers from './fr/papers.json' with { type: 'json' }
import plans from './fr/plans.json' with { type: 'json' }
import programme from './fr/programme.json' with { type: 'json' }
import projects from './fr/projects.json' with { type: 'json' }
import receivables from './fr/receivables.json' with { type: 'json' }
import registerLog from './fr/register-log.json' with { type: 'json' }
import risk from './fr/risk.json' with { type: 'json' }
import work from './fr/work.json' with { type: 'json' }
import workbook from './fr/workbook.json' with { type: 'json' }
import workshop from './fr/workshop.json' with { type: 'json' }

export const FRENCH: Language = {
  ...french,
  phrases: {
    ...french.phrases,
    ...agreements,
    ...compare,
    ...cover,
    ...dataQuality,
    ...database,
    ...everywhere,
    ...exchange,
    ...explain,
    ...fees,
    ...language,
    ...layout,
    ...ledger,
    ...members,
    ...missions,
    ...options,
    ...outlook,
    ...overview,
    ...papers,
    ...plans,
    ...programme,
    ...projects,
    ...receivables,
    ...registerLog,
    ...risk,
    ...work,
    ...workbook,
    ...workshop,
  },
}
