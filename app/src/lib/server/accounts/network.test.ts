import { expect, it } from 'vitest';
import { networkOf } from './network.ts';
import { nextOf } from './next.ts';

it.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
	['2001:db8::9', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0'],
	['', ''],
])('counts %s as of %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

it.each([
	['/me', '/me'],
	['/units/north/meetings?before=3&x=a%20b', '/units/north/meetings?before=3&x=a%20b'],
	['/', '/'],
	['//elsewhere.example', null],
	['/\\elsewhere.example', null],
	['/\t/elsewhere.example', null],
	['https://elsewhere.example', null],
	['javascript:alert(1)', null],
	['/me\r\nSet-Cookie: a=b', null],
	[`/${'a'.repeat(300)}`, null],
	[null, null],
	[undefined, null],
])('goes from signing in to %j: %j', (given, next) => {
	expect(nextOf(given)).toBe(next);
});
