import type { PlausibilityRule } from './rule'
import { completedAboveTotal, planAboveTotal } from './rules/above-total'
import { assessmentMissing } from './rules/assessment-missing'
import { columnGone } from './rules/column-gone'
import { completedSame } from './rules/completed-same'
import { correctionEmpty, correctionStranger } from './rules/correction'
import { countHalved } from './rules/count-halved'
import { asOfAhead, periodFuture, periodSkipped } from './rules/dates'
import { districtGone } from './rules/district-gone'
import { districtRecoded } from './rules/district-recoded'
import { districtRenamed } from './rules/district-renamed'
import { indicatorDiffers } from './rules/indicator-differs'
import { investmentFell } from './rules/investment-fell'
import { nameCut } from './rules/name-cut'
import { noGlyph } from './rules/no-glyph'
import { personalData } from './rules/personal-data'
import { planChanged } from './rules/plan-changed'
import { projectGone } from './rules/project-gone'
import { projectMoved } from './rules/project-moved'
import { projectRecoded } from './rules/project-recoded'
import { nameChanged, projectRenamed } from './rules/project-renamed'
import { publishedAhead, publishedFar, publishedPast } from './rules/published-at'
import { ratioOdd } from './rules/ratio-odd'
import { sameProblem } from './rules/same-problem'
import { scoreDiffers } from './rules/score-differs'
import { scoresAlike } from './rules/scores-alike'
import { sheetGone } from './rules/sheet-gone'
import { stageBack } from './rules/stage-back'
import { totalChanged } from './rules/total-changed'
import { unitSlip } from './rules/unit-slip'
import { weightsSum } from './rules/weights-sum'
import { wrongByFactor } from './rules/wrong-by-factor'

/** Every rule, the cause before what follows from it: a cell is told once. */
export const RULES: readonly PlausibilityRule[] = [
  ...[personalData, noGlyph, periodFuture, publishedFar],
  ...[asOfAhead, periodSkipped, publishedAhead, correctionStranger, correctionEmpty],
  ...[unitSlip, wrongByFactor, planAboveTotal, completedAboveTotal, ratioOdd],
  ...[planChanged, totalChanged, investmentFell, completedSame, stageBack],
  ...[countHalved, projectRecoded, projectGone, projectMoved, projectRenamed],
  ...[districtRecoded, districtRenamed, districtGone, sheetGone, columnGone],
  ...[assessmentMissing, indicatorDiffers, scoreDiffers],
  ...[nameChanged, weightsSum, scoresAlike, publishedPast, nameCut, sameProblem],
]

/** The ids of what a person may accept. */
export const DECISION_IDS: readonly string[] = RULES.filter(({ level }) => level === 'decide').map(
  ({ id }) => id,
)
