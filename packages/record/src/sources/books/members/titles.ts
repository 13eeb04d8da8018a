/** Names without what stands before, in and after them: "Rt Hon Dame Eleanor Laing MP" is Eleanor Laing, "Ann, Lady Winterton" Ann Winterton. */

const BEFORE = new Set(
	'mr mrs ms miss dr sir dame rt hon rev revd reverend professor prof col colonel lt captain capt major maj commander cdr wing brigadier sergeant the rear admiral air vice marshal group general'.split(
		' ',
	),
);
const AFTER = new Set('mp qc kc obe cbe mbe kcb kbe dbe ch dl td mc bt jp kcmg gbe frs'.split(' '));

/** Null for a peer ("Lord Smith of Hill"), whose name it is not the one the member sat under. */
export function plainName(name: string): string | null {
	const words = name
		.replace(/[(),]/g, ' ')
		.split(/\s+/)
		.filter((word) => word !== '');
	const bare = (word: string) => word.toLowerCase().replace(/\./g, '');
	let from = 0;
	let to = words.length;
	while (from < to - 1 && BEFORE.has(bare(words[from]))) from++;
	while (to > from + 1 && AFTER.has(bare(words[to - 1]))) to--;
	if (
		/^(lord|lady|baroness|viscount|viscountess|earl|countess|marquess|duke|baron)$/.test(
			bare(words[from] ?? ''),
		)
	)
		return null;
	return words
		.slice(from, to)
		.filter((word, i) => i === 0 || bare(word) !== 'lady')
		.join(' ');
}
