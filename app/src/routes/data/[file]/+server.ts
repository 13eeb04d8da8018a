/** `GET /data/datapackage.json` and `GET /data/<table>.csv`: the record in use as files. */
import { error, type RequestHandler } from '@sveltejs/kit';
import { servedDescriptor, theDataPackage } from '$lib/server/data-package.ts';

export const GET: RequestHandler = async ({ params, request }) => {
	const { descriptor, open } = await theDataPackage();
	if (params.file === 'datapackage.json')
		return new Response(`${JSON.stringify(servedDescriptor(descriptor), null, '\t')}\n`, {
			headers: { 'content-type': 'application/json', 'cache-control': 'no-cache' },
		});
	const resource = descriptor.resources.find(({ name }) => `${name}.csv` === params.file);
	if (resource === undefined)
		error(404, 'There is no such table. /data/datapackage.json lists those of the record in use.');
	const etag = `"${resource.hash}"`;
	const headers = new Headers({ etag, 'cache-control': 'no-cache' });
	if (request.headers.get('if-none-match')?.includes(etag))
		return new Response(null, { status: 304, headers });
	const content = await open(resource);
	if (content === null)
		error(503, 'The record was replaced while it was in use. Whoever runs this site must start it again.');
	headers.set('content-type', 'text/csv; charset=utf-8; header=present');
	headers.set('content-length', String(resource.bytes));
	headers.set('content-disposition', `attachment; filename="${resource.name}.csv"`);
	return new Response(content, { headers });
};
