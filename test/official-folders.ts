/** The folders of official files that together make the full record: one list for tests and benches. */

export const OFFICIAL_FOLDERS = [
	'elections',
	'history',
	'people',
	'councils',
	'divisions',
	'polls',
	'council-tax',
	'interests',
] as const;
