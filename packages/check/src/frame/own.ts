/** Words that tell whose something is. */
import type { Cue } from '../tag/lexicon.ts';

export const OWN = new Set<Cue>(['its', 'his', 'her', 'their', 'our']);
