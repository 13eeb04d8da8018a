/** The API as an OpenAPI 3.1 document, written from the table of its routes and the types of its answers. */

import type { Parameter } from './parameters.ts';
import { ASK_PROBLEMS } from './problems.ts';
import { ROUTES } from './routes.ts';
import schemas from './schemas.json';

const ERROR = {
	type: 'object',
	properties: {
		error: {
			type: 'object',
			properties: {
				code: { enum: Object.keys(ASK_PROBLEMS) },
				message: { type: 'string' },
				where: { type: 'string', description: 'Which part of the address' },
				expected: { type: 'string' },
			},
			required: ['code', 'message'],
			additionalProperties: false,
		},
	},
	required: ['error'],
	additionalProperties: false,
};

const KNOWN: Parameter = {
	name: 'known',
	in: 'query',
	description: 'Position of the ledger as known at which to answer; the last one if not given',
	isRequired: false,
	example: '0',
};

const parameterOf = ({ name, in: where, description, isRequired, example, oneOf }: Parameter) => ({
	name,
	in: where,
	description,
	required: isRequired,
	schema: oneOf ? { type: 'string', enum: oneOf } : { type: 'string' },
	example,
});

const json = (schema: object) => ({ 'application/json': { schema } });

/** A plain object for `JSON.stringify`. */
export function openApi(): object {
	const paths = ROUTES.map(({ path, summary, parameters, answer }) => [
		path,
		{
			get: {
				operationId: answer,
				summary,
				parameters: [...parameters, KNOWN].map(parameterOf),
				responses: {
					'200': {
						description: 'The answer, and what it was made from',
						content: json({ $ref: `#/components/schemas/${answer}Answer` }),
					},
					...Object.fromEntries(
						Object.entries(ASK_PROBLEMS).map(([, [status, when]]) => [
							String(status),
							{ description: when, content: json({ $ref: '#/components/schemas/error' }) },
						]),
					),
				},
			},
		},
	]);
	return {
		openapi: '3.1.0',
		info: {
			title: 'Mandate',
			version: '1',
			summary: 'The record of who was elected, on which numbers: the questions of the pages, as JSON.',
		},
		servers: [{ url: '/api/v1' }],
		paths: Object.fromEntries(paths),
		components: { schemas: { ...schemas, ...Object.fromEntries(ROUTES.map(madeSchema)), error: ERROR } },
	};
}

/** An answer with what it was made from beside its own parts. */
function madeSchema({ answer }: (typeof ROUTES)[number]): [string, object] {
	const known = schemas as Readonly<Record<string, Plain>>;
	let own: Plain = known[answer];
	while (own.$ref !== undefined) own = known[own.$ref.split('/').at(-1) ?? ''];
	return [
		`${answer}Answer`,
		{
			...own,
			properties: { made: { $ref: '#/components/schemas/MadeFrom' }, ...own.properties },
			required: ['made', ...(own.required ?? [])],
		},
	];
}

interface Plain {
	readonly $ref?: string;
	readonly properties?: Readonly<Record<string, object>>;
	readonly required?: readonly string[];
}
