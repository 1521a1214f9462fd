import type { EditionWords, Light, Level } from '@/core/publication/contract'
import type { Period } from '@/core/publication/period'
import type { AbsentCode, Maybe } from '@/core/figures/figure'

export type Locale = 'zh-CN' | 'en'

/** Messages of one language by their whole key, `topic.name`. */
export type Words = Readonly<Record<string, string>>

/**
 * A written value; number and unit are separate, so that they can be styled separately, and `text` is both with a
 * non-breaking gap. Words (未公布, 持平, ◆ 先进) are in `text` only.
 */
export interface Written {
  readonly number: string
  readonly unit: string
  readonly text: string
}

/** Words in place of a number with its unit. */
export const inWords = (text: string): Written => ({ number: '', unit: '', text })

export type Tone = 'plain' | 'strong' | 'data' | 'accent' | Light

/** A part of a sentence: words, words in a tone, or a figure that keeps its raw value. */
export type Piece =
  | string
  /** `of`: the district or project named, `district/370481`, for channels in which it can be opened; `whole`: uncut. */
  | { readonly text: string; readonly tone: Tone; readonly of?: string; readonly whole?: string }
  | { readonly figure: Maybe<number | Light>; readonly written: Written; readonly tone: Tone }

export type Sentence = readonly Piece[]

/** A value for a placeholder of a message. */
export type Named = Readonly<Record<string, string | number>>

/** Everything that is written for people in one language. The only maker of units, ranks and dates. */
export interface Say {
  readonly locale: Locale
  /** The same with what an edition calls districts and cards. */
  calling(words: EditionWords | undefined): Say
  /** The message of a key `topic.name`; an unknown key is an error. */
  t(key: string, named?: Named): string
  /** The message of a key with pieces in the places it names, in that language's order. */
  sentence(key: string, pieces: Readonly<Record<string, Piece | Sentence>>): Sentence
  /** Any figure by its unit; an absent one as 未公布 and the like. */
  figure(figure: Maybe<number | Light>): Written
  /** A figure as a piece of a sentence. */
  piece(figure: Maybe<number | Light>, tone?: Tone): Piece
  /** 亿元 with one decimal above 1亿, else 万元. */
  yuan(yuan: number): Written
  /** 亿元 (English: bn yuan) whatever the size, for columns that share the unit `common.columnYuan`: show `number` only. */
  yuanIn100Million(yuan: number): Written
  /** To the yuan, with separators. */
  exactYuan(yuan: number): Written
  /** A fraction as a percentage with one decimal. */
  ratio(fraction: number): Written
  /** Percentage points, signed, one decimal. */
  points(points: number): Written
  /** The same without sign, for "behind by …". */
  pointsApart(points: number): Written
  decimal(value: number, decimals: number, unit?: string): Written
  rank(rank: number): Written
  /** ↑2 / ↓1 / 持平; an absent change 新. */
  rankChange(change: Maybe): Written
  /** Sign and word: ◆ 先进, ▲ 提醒, ■ 警告. */
  light(light: Light): { readonly sign: string; readonly word: string }
  level(level: Level): string
  absent(code: AbsentCode): string
  /** 2021年前三季度: what the cumulative figures cover; 前三季度 when short. */
  toDate(period: Period, short?: boolean): string
  /** 2021年第三季度: the quarter itself; 第三季度 when short. */
  quarter(period: Period, short?: boolean): string
  /** 2021Q3 on an axis; `Q3` when short. */
  quarterMark(period: Period, short?: boolean): string
  /** 2021年9月30日 from `2021-09-30` or an instant, in the display's time zone. */
  day(text: string): string
  /** 2021年11月1日 09:00 from milliseconds since the epoch, in the display's time zone. */
  moment(epochMs: number): string
  /** 2020–2022; 2020–未定 where undetermined. */
  years(start: number | null, end: number | null): string
  /** A list as the language joins it: 、 and "and". */
  list(items: readonly string[]): string
}

/** The plain text of a sentence: for aria labels, slides, titles. */
export const plain = (sentence: Sentence): string =>
  sentence
    .map((piece) => (typeof piece === 'string' ? piece : 'text' in piece ? piece.text : piece.written.text))
    .join('')
