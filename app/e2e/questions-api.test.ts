// The questions of the API as a program meets them: every address of the description, answered as the description says.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, inject, it } from 'vitest';
import { exampleOf } from '../src/lib/server/api/example.ts';

interface Operation {
	readonly operationId: string;
	readonly parameters: {
		readonly name: string;
		readonly in: 'path' | 'query';
		readonly required: boolean;
		readonly example: string;
	}[];
	readonly responses: Record<string, { content: { 'application/json': { schema: { $ref: string } } } }>;
}

interface Description {
	readonly openapi: string;
	readonly paths: Record<string, { readonly get: Operation }>;
	readonly components: object;
}

const full = inject('full');
const site = full?.site ?? inject('site');

async function described(): Promise<Description> {
	return (await fetch(`${site}/api/v1/openapi.json`)).json();
}

async function validator() {
	const description = await described();
	const ajv = new Ajv2020({ strict: false, allErrors: false });
	ajv.addSchema({ $id: 'api', components: description.components });
	return {
		description,
		faults: (ref: string, value: unknown) => {
			const validate = ajv.getSchema(`api${ref}`);
			if (validate === undefined) throw new Error(`The description has no ${ref}.`);
			return validate(value)
				? []
				: (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
		},
	};
}

describe('the description', () => {
	it('is of OpenAPI 3.1 and names every question', async () => {
		const { openapi, paths } = await described();
		expect(openapi).toBe('3.1.0');
		expect(Object.keys(paths)).toEqual(
			expect.arrayContaining([
				'/people/{name}',
				'/places/{name}',
				'/represents',
				'/parties/{name}',
				'/councils/{name}',
				'/composition',
				'/elections/{date}',
				'/elections/{date}/{place}',
				'/divisions/{date}/{number}',
				'/changes',
				'/search',
				'/findings',
				'/sources',
			]),
		);
	});

	it('fits every answer to its own examples', async () => {
		const { description, faults } = await validator();
		for (const [path, { get }] of Object.entries(description.paths)) {
			const parameters = get.parameters.map((one) => ({
				...one,
				description: '',
				isRequired: one.required,
			}));
			const address = exampleOf({ path, parameters });
			const response = await fetch(`${site}${address}`);
			// The example record has no councils, divisions or members.
			expect([200, ...(full === null ? [404] : [])], address).toContain(response.status);
			const { schema } = get.responses[String(response.status)].content['application/json'];
			expect(faults(schema.$ref, await response.json()), address).toEqual([]);
		}
	}, 120_000);

	it.skipIf(full === null)(
		'fits answers to other questions too',
		async () => {
			const { description, faults } = await validator();
			for (const [path, operation] of [
				['/people/jeremy-corbyn', '/people/{name}'],
				['/people/nadine-dorries?at=2023-01-01', '/people/{name}'],
				['/people/lee-anderson-of-ashfield-huthwaite-and-brierley', '/people/{name}'],
				['/represents?place=stockport&at=1921-01-01', '/represents'],
				['/places/ynys-mon', '/places/{name}'],
				['/parties/independent', '/parties/{name}'],
				['/councils/derby?at=2019-01-01', '/councils/{name}'],
				['/elections/2019-12-12-notional', '/elections/{date}'],
				['/elections/1945-07-05', '/elections/{date}'],
				['/changes?unit=people&via=through&page=2', '/changes'],
				['/changes?list=maybe&from=2018-01-01&to=2018-12-31', '/changes'],
				['/search?q=zzqqxx', '/search'],
				['/search?q=member+for+Stockport', '/search'],
				['/findings?page=3', '/findings'],
			]) {
				const response = await fetch(`${site}/api/v1${path}`);
				expect(response.status, path).toBe(200);
				const { schema } = description.paths[operation].get.responses['200'].content['application/json'];
				expect(faults(schema.$ref, await response.json()), path).toEqual([]);
			}
		},
		120_000,
	);
});

describe('what it refuses', () => {
	it.each([
		['/people/nobody-of-that-name', 404, 'not-found', undefined],
		['/no/such/question', 404, 'not-found', undefined],
		['/people/ann-coffey?at=2019-02-30', 400, 'bad-query', 'at'],
		['/people/ann-coffey?known=999999', 400, 'bad-query', 'known'],
		['/people/ann-coffey?colour=red', 400, 'bad-query', 'colour'],
		['/changes?from=yesterday', 400, 'bad-query', 'from'],
		['/changes?from=2019-01-01&to=2018-01-01', 400, 'bad-query', 'to'],
		['/changes?unit=dogs', 400, 'bad-query', 'unit'],
		['/changes?body=the-moon', 400, 'bad-query', 'body'],
		['/changes?page=0', 400, 'bad-query', 'page'],
		['/search', 400, 'bad-query', 'q'],
		[`/search?q=${'x'.repeat(121)}`, 400, 'bad-query', 'q'],
		['/represents', 400, 'bad-query', 'place'],
		['/findings?page=x', 400, 'bad-query', 'page'],
	])('%s', async (path, status, code, where) => {
		const { faults } = await validator();
		const response = await fetch(`${site}/api/v1${path}`);
		const body = (await response.json()) as { error: { code: string; where?: string } };
		expect({ status: response.status, code: body.error.code, where: body.error.where }).toEqual({
			status,
			code,
			where,
		});
		expect(faults('#/components/schemas/error', body)).toEqual([]);
	});

	it.each(['POST', 'PUT', 'DELETE'])('%s', async (method) => {
		const response = await fetch(`${site}/api/v1/sources`, { method });
		expect(response.status).toBe(405);
		expect(response.headers.get('allow')).toMatch(/GET/);
	});
});

describe('a name of several', () => {
	it.skipIf(full === null)('is asked back', async () => {
		const response = await fetch(`${site}/api/v1/people/angela-smith`);
		expect(response.status).toBe(400);
		const { error } = (await response.json()) as { error: { message: string } };
		expect(error.message).toMatch(/angela-smith-1564/);
	});
});

it.skipIf(full === null)('has no rows of the release in it', async () => {
	for (const path of ['/people/ann-coffey', '/places/stockport', '/represents?place=stockport']) {
		const text = await (await fetch(`${site}/api/v1${path}`)).text();
		expect(text, path).not.toMatch(/"(?:row|placeRow|spells|member|contest)":(?:\d|\[\d)/);
	}
});
