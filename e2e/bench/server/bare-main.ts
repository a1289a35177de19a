import { createServer } from "node:http";
import { Server } from "socket.io";

// The anchors' server: Socket.IO with nothing of ours. Its argument is the port.

const ROOM = "room";
const http = createServer((request, response) => {
  // Idle connections must not be charged for what their handshakes left behind.
  if (request.url === "/memory") globalThis.gc?.();
  response.end(JSON.stringify({ rss: process.memoryUsage().rss }));
});
const io = new Server(http, { transports: ["websocket"], serveClient: false });
io.on("connection", (socket) => {
  void socket.join(ROOM);
  socket.on("say", (body: string) => void io.to(ROOM).emit("said", body));
});
http.listen(Number(process.argv[2]), "127.0.0.1");
