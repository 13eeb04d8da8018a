/** Reads a posted form whole, up to a limit. */
import { readBody } from './body.ts';

export type PostedForm =
	| { readonly ok: true; readonly form: FormData }
	| { readonly ok: false; readonly why: 'too-large' | 'not-a-form' };

/** @param limit in bytes */
export async function readForm(request: Request, limit: number): Promise<PostedForm> {
	const body = await readBody(request, limit);
	if (!body.ok) return body;
	const headers = { 'content-type': request.headers.get('content-type') ?? '' };
	try {
		return { ok: true, form: await new Response(body.bytes, { headers }).formData() };
	} catch {
		return { ok: false, why: 'not-a-form' };
	}
}
