/**
 * Motions in the shape in which OpenSlides 4 exports a meeting. Movers and supporters are written as words (`additional_submitter`): accounts are made by
 * OpenSlides and nowhere else.
 */
import { htmlFromText } from './html.ts';
import type { OpenSlidesMotion } from './motion.ts';

/** @returns the JSON, keys of each collection in the order of ids */
export function writeOpenSlidesJson(motions: readonly OpenSlidesMotion[]): string {
	const collections: Record<string, Record<string, Record<string, unknown>>> = { motion: {} };
	/** Id of the one so named, which is made where there is none. */
	const idOf = (collection: string, fields: Record<string, unknown> | null): number | undefined => {
		if (fields === null) return undefined;
		collections[collection] ??= {};
		const all = collections[collection];
		const key = JSON.stringify(fields);
		const found = Object.entries(all).find(([, { id: _, ...rest }]) => JSON.stringify(rest) === key);
		if (found !== undefined) return Number(found[0]);
		const id = Object.keys(all).length + 1;
		all[id] = { id, ...fields };
		return id;
	};
	const ids = new Map<string, number>();
	for (const [i, { number, title }] of motions.entries()) {
		if (!ids.has(title)) ids.set(title, i + 1);
		if (number !== null) ids.set(number, i + 1);
	}
	for (const [i, motion] of motions.entries()) {
		const id = i + 1;
		const { category, amendmentParagraphs: paragraphs } = motion;
		const cut = category?.indexOf(' - ') ?? -1;
		collections.motion[id] = {
			id,
			...(motion.number === null ? {} : { number: motion.number }),
			sequential_number: id,
			title: motion.title,
			text: htmlFromText(motion.text),
			...(motion.reason === '' ? {} : { reason: htmlFromText(motion.reason) }),
			...(motion.finalText === null ? {} : { modified_final_version: htmlFromText(motion.finalText) }),
			...(paragraphs.length === 0
				? {}
				: {
						amendment_paragraphs: Object.fromEntries(
							paragraphs.map(({ paragraph, text }) => [paragraph, htmlFromText(text)]),
						),
					}),
			...(motion.submitters.length === 0 ? {} : { additional_submitter: motion.submitters.join(', ') }),
			category_id: idOf(
				'motion_category',
				category === null
					? null
					: cut === -1
						? { name: category }
						: { name: category.slice(cut + 3), prefix: category.slice(0, cut) },
			),
			block_id: idOf('motion_block', motion.block === null ? null : { title: motion.block }),
			...(motion.tags.length === 0 ? {} : { tag_ids: motion.tags.map((name) => idOf('tag', { name })) }),
			state_id: idOf('motion_state', motion.state === null ? null : { name: motion.state }),
			...(motion.amends !== null && ids.has(motion.amends) ? { lead_motion_id: ids.get(motion.amends) } : {}),
			...(motion.origin !== null && ids.has(motion.origin) ? { origin_id: ids.get(motion.origin) } : {}),
		};
	}
	return `${JSON.stringify(collections, null, '\t')}\n`;
}
