/** Kinds of change of allegiance, as a form names them. */
import type { AllegianceKind } from '@mandate/record/questions';

export const KIND_WORDS: Readonly<Record<AllegianceKind, string>> = {
	joined: 'joined a party',
	left: 'left a party',
	expelled: 'expelled',
	suspended: 'suspended',
	whip_removed: 'whip withdrawn',
	whip_resigned: 'gave up the whip',
	whip_restored: 'whip given back',
	readmitted: 'readmitted',
	group_formed: 'group formed',
	group_renamed: 'group renamed',
	group_merged: 'groups merged',
	label_corrected: 'label put right',
};
