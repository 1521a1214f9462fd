import type { Topic } from '@/core/i18n/messages/topic'

export default {
  name: ['建设阶段', 'Construction stages'],
  subject: ['{quarter} · 重点项目所处建设阶段', '{quarter} · key projects by construction stage'],
  subjectMoved: [
    '{quarter} · 重点项目建设阶段及变动',
    '{quarter} · construction stages and who moved between them',
  ],
  caption: ['各建设阶段项目数', 'Projects by construction stage'],
  captionMoved: [
    '各建设阶段项目数，以及与{quarter}相比的变动',
    'Projects by construction stage, and moves since the {quarter}',
  ],
  during: ['{quarter}', 'in the {quarter}'],
  sinceThen: ['自{quarter}以来', 'since the {quarter}'],
  then: ['{quarter}末', '{quarter}'],
  entered: ['新列入', 'Newly listed'],
  left: ['退出', 'No longer listed'],
  from: ['由{stage}转入', 'from {stage}'],
  into: ['转入{stage}', 'moved to {stage}'],
  byTotal: ['按总投资排列', 'largest first'],
  finding: {
    all: [
      '{count}项目均处于{stage}阶段',
      'The project is at the stage {stage} | All {count} projects are at the stage {stage}',
    ],
    most: [
      '{count}项目中，{stage}最多，有{n}',
      'Of {count} project, most are at {stage}: {n} | Of {count} projects, most are at {stage}: {n}',
    ],
    both: [
      '{count}项目中，{stages}最多，各有{n}',
      'Of {count} project, most are at {stages}: {n} each | Of {count} projects, most are at {stages}: {n} each',
    ],
    even: [
      '{count}项目中，{stages}阶段同为最多，各有{n}',
      'Of {count} project, {stages} stages share the most: {n} each | Of {count} projects, {stages} stages share the most: {n} each',
    ],
    none: ['{during}没有项目转换阶段', 'No project changed its stage {during}'],
    noneButEntered: [
      '{during}没有项目转换阶段，新列入{entered}',
      'No project changed its stage {during}; {entered} newly listed',
    ],
    one: [
      '{during}{count}项目转入{stage}',
      '{count} project moved to {stage} {during} | {count} projects moved to {stage} {during}',
    ],
    two: [
      '{during}{count}项目转入{stage}，{second}转入{secondStage}',
      '{count} project moved to {stage} and {second} to {secondStage} {during} | {count} projects moved to {stage} and {second} to {secondStage} {during}',
    ],
    many: [
      '{during}{count}项目转换阶段，其中{first}转入{stage}、{second}转入{secondStage}',
      '{count} project changed stage {during}: {first} to {stage}, {second} to {secondStage} and others | {count} projects changed stage {during}: {first} to {stage}, {second} to {secondStage} and others',
    ],
  },
  fact: {
    total: ['重点项目', 'key projects'],
    moved: ['转换阶段', 'changed stage'],
    entered: ['新列入', 'newly listed'],
    left: ['退出', 'no longer listed'],
  },
  column: {
    now: ['本期项目数', 'Projects now'],
    before: ['上期项目数', 'Projects before'],
  },
} satisfies Topic
