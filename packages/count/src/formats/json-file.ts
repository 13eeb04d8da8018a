/** A JSON file whose values are asked for by path, with a problem that has the place where one is not as it should be. */
import type { Content } from './content.ts';
import { type JsonPath, lineAndColumn, spotInJson } from './json-position.ts';
import { Refused } from './refused.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

export interface JsonFile {
	readonly root: Json;
	/** @param path of the value that is wrong; where it is missing, the value that should hold it is pointed at */
	refuse(path: JsonPath, expected: string, advice: string): Refused;
}

const QUOTED = 40;

/** @throws Refused where the text is no JSON */
export function openJson(content: Content): JsonFile {
	const text = content.text(content.from, content.bytes.length);

	function refuseAt(at: number, expected: string, advice: string): Refused {
		const { line, column } = lineAndColumn(text, at);
		return new Refused({ line, column, expected, found: foundAt(text, at), advice });
	}

	let root: Json;
	try {
		root = JSON.parse(text) as Json;
	} catch {
		const fault = spotInJson(text, null);
		throw refuseAt(
			fault?.at ?? 0,
			fault?.expected ?? 'JSON that can be read',
			'The file is no valid JSON; hand it in as it was exported.',
		);
	}
	return {
		root,
		refuse(path, expected, advice) {
			for (let length = path.length; length >= 0; length--) {
				const spot = spotInJson(text, path.slice(0, length));
				if (spot?.expected === null) return refuseAt(spot.at, expected, advice);
			}
			return refuseAt(0, expected, advice);
		},
	};
}

function foundAt(text: string, at: number): string {
	if (at >= text.length) return 'the end of the file';
	const rest = text.slice(at, at + QUOTED);
	const end = rest.search(/[\s,}\]]/);
	const piece = end === -1 ? rest : rest.slice(0, Math.max(end, 1));
	if (/^[\r\n]/.test(piece)) return 'the end of the line';
	return piece.startsWith('"') ? piece : `"${piece.replace(/\p{Cc}/gu, '\ufffd')}"`;
}

export const isObject = (value: Json | undefined): value is JsonObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
