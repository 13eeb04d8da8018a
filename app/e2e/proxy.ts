/** A door in front of servers: it can be shut, lead to another server, or refuse some paths, under one address that stays. */
import { createServer, request as requestOf } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

export interface Door {
	readonly site: string;
	/** Where requests go; null shuts the door, like a network that is off. */
	to: string | null;
	/** Paths that are answered with 500. */
	refuses: (path: string) => boolean;
	/** Paths whose answer arrives with one byte changed. */
	spoils: (path: string) => boolean;
	/** Paths that were asked for. */
	readonly asked: string[];
	close(): Promise<void>;
}

export async function openDoor(): Promise<Door> {
	const sockets = new Set<Socket>();
	const server = createServer((incoming, outgoing) => {
		const path = incoming.url ?? '/';
		if (door.to === null) {
			incoming.socket.destroy();
			return;
		}
		door.asked.push(path);
		if (door.refuses(path)) {
			outgoing.writeHead(500).end();
			return;
		}
		const { hostname, port } = new URL(door.to);
		const isSpoilt = door.spoils(path);
		const { method } = incoming;
		const headers = { ...incoming.headers, ...(isSpoilt ? { 'accept-encoding': 'identity' } : {}) };
		const onward = requestOf({ hostname, port, path, method, headers }, (answer) => {
			outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
			if (isSpoilt) answer.once('data', (part: Buffer) => part.writeUInt8(part[0] ^ 1, 0));
			answer.pipe(outgoing);
		});
		onward.on('error', () => incoming.socket.destroy());
		incoming.pipe(onward);
	});
	server.on('connection', (socket) => {
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const door: Door = {
		site: `http://localhost:${(server.address() as AddressInfo).port}`,
		to: null,
		refuses: () => false,
		spoils: () => false,
		asked: [],
		close: () =>
			new Promise((resolve) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => resolve());
			}),
	};
	return door;
}
