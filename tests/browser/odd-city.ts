import { sampleEditions } from '#mock/city/editions'
import type { Edition } from '@/core/publication/contract'

/** Words that have broken displays before; 500 characters at most, as the contract allows. */
const ODD_WORDS: readonly string[] = [
  '<img src=x onerror="document.title=1"><script>document.title=2</script><b>年产&amp;项目</b>',
  '超长名称项目'.repeat(83),
  '🏗️智慧工地👷🏽‍♀️示范项目🇨🇳👨‍👩‍👧‍👦',
  'مشروع الطاقة الجديدة פרויקט 2021',
  'A'.repeat(120),
  '年产\u202e目项\u202c\u2067智能\u2069制造项目',
  '=HYPERLINK("https://example.invalid","点击")',
]

/** The sample city's newest editions with odd words wherever its issuer may write, figures as they were. */
export function oddEditions(): Edition[] {
  let next = 0
  const odd = () => ODD_WORDS[(next += 1) % ODD_WORDS.length] ?? ''
  return sampleEditions()
    .slice(-3)
    .map((edition) => ({
      ...edition,
      issuer: ODD_WORDS[1] ?? '',
      districts: edition.districts.map((district) => ({ ...district, name: odd() })),
      stages: edition.stages.map((stage) => ({ ...stage, name: odd() })),
      projects: edition.projects.map((project) => ({
        ...project,
        ...{ name: odd(), location: odd(), unit: odd(), problem: odd(), remedy: odd() },
      })),
      assessment: edition.assessment && {
        ...edition.assessment,
        indicators: edition.assessment.indicators.map((indicator) => ({ ...indicator, name: odd() })),
      },
      pipeline:
        edition.pipeline?.map((row) => ({ ...row, field: `${odd().slice(0, 490)}${row.field}` })) ?? null,
      services:
        edition.services?.map((row) => ({ ...row, name: `${odd().slice(0, 480)}${row.name}` })) ?? null,
    }))
}
