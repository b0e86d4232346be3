/** Exit statuses of every command. */
export const EXIT = {
  done: 0,
  failed: 1,
  /** Wrong usage or a wrong setting. */
  usage: 2,
  /** Done, but some rows were rejected. */
  rejected: 3,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];
