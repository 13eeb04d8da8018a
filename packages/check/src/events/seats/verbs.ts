/** Verbs of winning, holding and losing a seat. */

export type Relation = 'win' | 'gain' | 'hold' | 'lose' | 'elect' | 'had';

export interface Verb {
	readonly relation: Relation;
	/** `present` and `past` by form; `part` for what is in -ing. */
	readonly form: 'present' | 'past' | 'part';
	/** `object`: only with the seat as its object; `free`: also "won in P"; `place`: only "triumphed in P". */
	readonly needs: 'object' | 'free' | 'place';
}

/** present forms / past forms / -ing form. */
const TABLE: readonly (readonly [Relation, Verb['needs'], string])[] = [
	['win', 'free', 'win wins / won / winning'],
	['win', 'object', 'take takes / took taken / taking'],
	['win', 'object', 'capture captures / captured / capturing'],
	['win', 'object', 'clinch clinches / clinched / clinching'],
	['win', 'object', 'claim claims / claimed / claiming'],
	['win', 'object', 'secure secures / secured / securing'],
	['win', 'object', 'bag bags / bagged / bagging'],
	['win', 'object', 'land lands / landed / landing'],
	['win', 'object', 'carry carries / carried / carrying'],
	['win', 'object', 'pick picks / picked / picking'],
	['win', 'object', 'sweep sweeps / swept / sweeping'],
	['win', 'place', 'triumph triumphs / triumphed / triumphing'],
	['win', 'place', 'prevail prevails / prevailed / prevailing'],
	['win', 'place', 'romp romps / romped / romping'],
	['win', 'place', 'cruise cruises / cruised / cruising'],
	['win', 'place', 'squeak squeaks / squeaked / squeaking'],
	['win', 'place', 'scrape scrapes / scraped / scraping'],
	['gain', 'object', 'gain gains / gained / gaining'],
	['gain', 'object', 'flip flips / flipped / flipping'],
	['gain', 'object', 'snatch snatches / snatched / snatching'],
	['gain', 'object', 'seize seizes / seized / seizing'],
	['gain', 'object', 'grab grabs / grabbed / grabbing'],
	['gain', 'object', 'wrest wrests / wrested / wresting'],
	['gain', 'object', 'wrench wrenches / wrenched / wrenching'],
	['gain', 'object', 'prise prises / prised / prising'],
	['gain', 'object', 'steal steals / stole stolen / stealing'],
	['gain', 'object', 'swipe swipes / swiped / swiping'],
	['gain', 'object', 'regain regains / regained / regaining'],
	['gain', 'object', 'reclaim reclaims / reclaimed / reclaiming'],
	['gain', 'object', 'recapture recaptures / recaptured / recapturing'],
	['gain', 'object', 'retake retakes / retook retaken / retaking'],
	['hold', 'free', 'hold holds / held / holding'],
	['hold', 'free', 'keep keeps / kept / keeping'],
	['hold', 'free', 'retain retains / retained / retaining'],
	['hold', 'object', 'defend defends / defended / defending'],
	['hold', 'object', 'save saves / saved / saving'],
	['hold', 'place', 'cling clings / clung / clinging'],
	['hold', 'place', 'hang hangs / hung / hanging'],
	['hold', 'place', 'survive survives / survived / surviving'],
	['lose', 'free', 'lose loses / lost / losing'],
	['lose', 'object', 'surrender surrenders / surrendered / surrendering'],
	['lose', 'object', 'forfeit forfeits / forfeited / forfeiting'],
	['lose', 'object', 'concede concedes / conceded / conceding'],
	['elect', 'free', '/ elected reelected /'],
	['elect', 'free', '/ returned /'],
	['elect', 'free', '/ declared /'],
	['had', 'object', 'represent represents / represented / representing'],
	['had', 'place', 'sit sits / sat / sitting'],
];

const FORMS = ['present', 'past', 'part'] as const;

export const VERBS: ReadonlyMap<string, Verb> = new Map(
	TABLE.flatMap(([relation, needs, forms]) =>
		forms.split('/').flatMap((words, i) =>
			words
				.trim()
				.split(' ')
				.filter((w) => w !== '')
				.map((w): [string, Verb] => [w, { relation, form: FORMS[i], needs }]),
		),
	),
);
