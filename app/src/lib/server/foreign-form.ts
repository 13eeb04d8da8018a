/**
 * Tells a form that another site made a reader's browser send. SvelteKit's own test compares whole origins, and so also
 * refuses plain text sent to the API by a program, which has no origin; the API reads no cookie and needs no such test.
 */

const FORM_TYPES = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain'];
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

export function isForeignForm(request: Request, path: string): boolean {
	if (SAFE.includes(request.method) || path.startsWith('/api/')) return false;
	const type = (request.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
	if (!FORM_TYPES.includes(type)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin' && site !== 'none';
	const origin = request.headers.get('origin');
	if (origin === null) return false;
	return !URL.canParse(origin) || new URL(origin).host !== request.headers.get('host');
}
