/** Verbs of beating; `particle` must follow; `ousts` says that the loser had the seat. */
export interface Beating {
	readonly words: string;
	readonly particle?: string;
	readonly ousts?: boolean;
}

const BEATING: readonly Beating[] = [
	{
		words:
			'beat beats beating beaten defeat defeats defeated defeating trounce trounces trounced trouncing thrash thrashes thrashed thrashing outpoll outpolls outpolled outpolling',
	},
	{
		words:
			'overcome overcame overcomes overcoming bested bests pip pips pipped pipping edge edges edged edging outvote outvoted shade shaded rout routed',
	},
	{
		words:
			'unseat unseats unseated unseating oust ousts ousted ousting topple topples toppled toppling depose deposes deposed deposing',
		ousts: true,
	},
	{
		words:
			'remove removes removed removing dislodge dislodges dislodged dislodging displace displaced displaces displacing felled felling dethrone dethroned',
		ousts: true,
	},
	{
		words:
			'turn turns turned turning turf turfed turfing kick kicked kicking vote voted knock knocked knocking throw threw',
		particle: 'out',
		ousts: true,
	},
	{
		words:
			'see sees saw seeing seen fight fights fought fighting fend fends fended fending hold holds held holding beat',
		particle: 'off',
	},
	{
		words: 'get gets got getting edge edged edging squeeze squeezed squeak squeaked slip slipped',
		particle: 'past',
	},
	{ words: 'sweep sweeps swept sweeping brush brushed brushing', particle: 'aside', ousts: true },
];

export const WORDS = new Map<string, readonly Beating[]>();
for (const entry of BEATING)
	for (const w of entry.words.split(' ')) WORDS.set(w, [...(WORDS.get(w) ?? []), entry]);
