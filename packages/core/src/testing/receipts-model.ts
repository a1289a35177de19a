import type { UserId } from "@parley/protocol";

type Member = { joined: number; real: number; shown: number; gives: boolean };

/** One group's read marks in a few lines, step by step and without SQL: what the real ones must agree with. */
export class ReceiptsModel {
  readonly announcements: number[] = [];
  private readonly members = new Map<UserId, Member>();
  private readonly choices = new Map<UserId, boolean>();
  private readonly senders: UserId[] = [];

  constructor(userIds: readonly UserId[]) {
    for (const id of userIds) this.members.set(id, { joined: 0, real: 0, shown: 0, gives: true });
  }

  isIn(id: UserId): boolean {
    return this.members.has(id);
  }

  member(id: UserId): Member {
    const member = this.members.get(id);
    if (!member) throw new Error(`${id} is not in the group`);
    return member;
  }

  send(id: UserId): void {
    this.senders.push(id);
    this.read(id, this.senders.length);
  }

  read(id: UserId, seq: number): void {
    const member = this.members.get(id);
    if (member) {
      member.real = Math.max(member.real, Math.min(seq, this.senders.length));
      if (member.gives) member.shown = member.real;
    }
    this.announce();
  }

  choose(id: UserId, gives: boolean): void {
    this.choices.set(id, gives);
    const member = this.members.get(id);
    if (member) member.gives = gives;
    if (member?.gives) member.shown = member.real;
    this.announce();
  }

  /** Coming and going is told by a message of whoever does it. */
  join(id: UserId, byId: UserId): void {
    const seq = this.senders.length;
    this.members.set(id, { joined: seq, real: seq, shown: seq, gives: this.choices.get(id) ?? true });
    this.send(byId);
  }

  leave(id: UserId): void {
    this.members.delete(id);
    this.send(id);
  }

  /** For each message. */
  history(): { read: boolean; readCount: number }[] {
    const announced = this.announcements.at(-1) ?? 0;
    return this.senders.map((senderId, index) => {
      const seq = index + 1;
      const others = [...this.members].filter(([id, { joined }]) => id !== senderId && joined < seq);
      const readCount = others.filter(([, { shown }]) => shown >= seq).length;
      const isReadByAll = seq <= announced || readCount === others.length;
      return { read: others.length > 0 && isReadByAll, readCount };
    });
  }

  private announce(): void {
    const giving = [...this.members.values()].filter(({ gives }) => gives);
    const lowest = Math.min(...giving.map(({ shown }) => shown));
    if (giving.length >= 2 && lowest > (this.announcements.at(-1) ?? 0)) this.announcements.push(lowest);
  }
}
