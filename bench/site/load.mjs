// Asks for addresses at a fixed rate, whatever the answers do (open loop), and prints how long each took. A time counts from the
// moment at which the request was due, so that a server that stalls is charged for all that had to wait.
import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';

const [site, file, perSecond, seconds] = process.argv.slice(2);
const addresses = JSON.parse(readFileSync(file, 'utf8'));
const total = Number(perSecond) * Number(seconds);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const times = [];
const slowest = [];
let wrong = 0;
let bytes = 0;

function ask(path, due) {
	return new Promise((resolve) => {
		const failed = () => {
			wrong++;
			resolve();
		};
		get(`${site}${path}`, { agent, headers: { 'accept-encoding': 'gzip' } }, (answer) => {
			answer.on('data', (part) => {
				bytes += part.length;
			});
			answer.on('error', failed);
			answer.on('end', () => {
				const took = performance.now() - due;
				if (answer.statusCode !== 200) wrong++;
				times.push(took);
				slowest.push([took, path]);
				resolve();
			});
		}).on('error', failed);
	});
}

const begun = performance.now();
const asked = [];
let next = 0;
await new Promise((resolve) => {
	const timer = setInterval(() => {
		const now = performance.now() - begun;
		while (next < total && (next * 1000) / perSecond <= now) {
			asked.push(ask(addresses[next % addresses.length], begun + (next * 1000) / perSecond));
			next++;
		}
		if (next === total) {
			clearInterval(timer);
			resolve();
		}
	}, 1);
});
await Promise.all(asked);
times.sort((a, b) => a - b);
slowest.sort((a, b) => b[0] - a[0]);
const at = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
process.stdout.write(
	`${JSON.stringify({
		requests: times.length,
		wrong,
		megabytes: bytes / 1e6,
		median: at(0.5),
		p90: at(0.9),
		p99: at(0.99),
		slowest: slowest.slice(0, 8),
	})}\n`,
);
