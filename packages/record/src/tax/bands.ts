/**
 * Council tax bands and what each pays in ninths of band D: Local Government Finance Act 1992, section 5(1); band I, in Wales
 * alone, by the Council Tax (Situation and Valuation Bands) (Wales) Regulations 2003.
 */

export const BANDS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;
export type Band = (typeof BANDS)[number];

/** Ninths of the charge of band D, in the order of `BANDS`. */
export const NINTHS: readonly number[] = [6, 7, 8, 9, 11, 13, 15, 18, 21];

/** Band A with the reduction for disabled people pays one ninth less (S.I. 1992/554). */
export const REDUCED_NINTHS = 5;
