/** Why a membership began or ended, as the list's own words have it. */

const REASONS = new Set(
	[
		'general_election by_election changed_party changed_name reinstated appointed devolution election accession',
		'regional_election replaced_in_region became_presiding_officer general_election_probably whip_removed whip_restored unknown',
		'still_in_office general_election_standing general_election_not_standing died declared_void resigned disqualified became_peer',
		'dissolution retired recall_petition',
	].flatMap((line) => line.split(' ')),
);

export const isReason = (reason: string): boolean => reason === '' || REASONS.has(reason);

/** `whip_removed` as "whip removed". */
export const reasonWords = (reason: string): string => reason.replaceAll('_', ' ');
