/** Reads a posted form whole, up to a limit. */
import { readBody } from './body.ts';

export type PostedForm =
	| { readonly ok: true; readonly form: FormData }
	| { readonly ok: false; readonly why: 'too-large' | 'not-a-form' };

/** No page has a form of so many. Each costs far more to read than its two bytes on the line. */
const MOST_FIELDS = 10_000;

/** @param limit in bytes */
export async function readForm(request: Request, limit: number): Promise<PostedForm> {
	const body = await readBody(request, limit);
	if (!body.ok) return body;
	const type = request.headers.get('content-type') ?? '';
	if (hasTooMany(body.bytes, markBetween(type))) return { ok: false, why: 'too-large' };
	try {
		return {
			ok: true,
			form: await new Response(body.bytes, { headers: { 'content-type': type } }).formData(),
		};
	} catch {
		return { ok: false, why: 'not-a-form' };
	}
}

/** @returns what stands between two fields of a form of the type */
function markBetween(type: string): string {
	const boundary = /boundary="?([^";\s]{1,200})/i.exec(type)?.[1];
	return boundary !== undefined && /^multipart\//i.test(type) ? `--${boundary}` : '&';
}

function hasTooMany(bytes: Uint8Array, mark: string): boolean {
	const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let count = 0;
	for (let at = all.indexOf(mark); at !== -1; at = all.indexOf(mark, at + mark.length))
		if (++count > MOST_FIELDS) return true;
	return false;
}
