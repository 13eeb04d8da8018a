import { expect, it } from 'vitest';
import { rawSql, sql, textOf } from './sql.ts';

it('makes every value a parameter, also of a statement inside another', () => {
	const inner = sql`b = ${2} and c = ${'x'}`;
	const statement = sql`select ${1} where ${inner} order by ${rawSql('"a"')} limit ${3}`;
	expect(textOf(statement)).toBe('select $1 where b = $2 and c = $3 order by "a" limit $4');
	expect(statement.values).toEqual([1, 2, 'x', 3]);
});

it('takes an object that only looks like a statement for a value', () => {
	const sent = JSON.parse('{"parts": ["1; drop table person"], "values": []}');
	const statement = sql`select ${sent}`;
	expect(textOf(statement)).toBe('select $1');
	expect(statement.values).toEqual([sent]);
});
