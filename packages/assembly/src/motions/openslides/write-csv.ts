/**
 * Motions as comma-separated values for OpenSlides 3 and 4. Movers stand in `Submitters`, which 4.1 and later pass over: their column of
 * full names is refused wherever the names of accounts are not beside it, and those nobody else knows.
 */
import { csvRow } from './csv.ts';
import { htmlFromText } from './html.ts';
import type { OpenSlidesMotion } from './motion.ts';

const HEADS = [
	'Number',
	'Title',
	'Text',
	'Reason',
	'Submitters',
	'Supporters',
	'Category name',
	'Category_prefix',
	'Tags',
	'Motion block',
	'Origin',
	'State',
];

/** Programs that make tables take what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

const inert = (value: string): string => (FORMULA.test(value) ? `'${value}` : value);

export function writeOpenSlidesCsv(motions: readonly OpenSlidesMotion[]): string {
	const rows = motions.map((motion) => {
		const cut = motion.category?.indexOf(' - ') ?? -1;
		const [prefix, name] =
			motion.category === null
				? ['', '']
				: cut === -1
					? ['', motion.category]
					: [motion.category.slice(0, cut), motion.category.slice(cut + 3)];
		return csvRow(
			[
				motion.number ?? '',
				motion.title,
				htmlFromText(motion.finalText ?? motion.text),
				htmlFromText(motion.reason),
				motion.submitters.map(withoutCommas).join(', '),
				motion.supporters.map(withoutCommas).join(', '),
				name,
				prefix,
				motion.tags.map(withoutCommas).join(', '),
				motion.block ?? '',
				motion.origin ?? '',
				motion.state ?? '',
			].map(inert),
		);
	});
	return `${[HEADS.join(','), ...rows].join('\r\n')}\r\n`;
}

/** A comma in a list of names begins the next. */
const withoutCommas = (name: string): string =>
	name
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean)
		.join(' ');
