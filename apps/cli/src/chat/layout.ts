/** Where everything is on a screen of a given size, in cells. */
export type Layout = {
  columns: number;
  rows: number;
  /** 0 on narrow screens: there the chat list gives way. */
  listWidth: number;
  /** The pane with the messages: where it begins, and how wide it is. */
  paneLeft: number;
  paneWidth: number;
  /** Between the lines below the header and above the footer. */
  bodyTop: number;
  bodyHeight: number;
};

const MIN_COLUMNS = 20;
const MIN_ROWS = 8;

const HEADER_ROWS = 2;
const FOOTER_ROWS = 2;
const NARROW = 60;
const MIN_LIST_WIDTH = 24;
const MAX_LIST_WIDTH = 40;
const LIST_SHARE = 0.3;

type Room = { columns: number; rows: number };

/** @param bannerRows the lines below the header that say what is wrong. */
export function layOut({ columns, rows }: Room, bannerRows: number): Layout {
  const wished = Math.round(columns * LIST_SHARE);
  const listWidth = columns < NARROW ? 0 : Math.min(MAX_LIST_WIDTH, Math.max(MIN_LIST_WIDTH, wished));
  // One cell for the line between, one for air.
  const paneLeft = listWidth === 0 ? 0 : listWidth + 2;
  return {
    columns,
    rows,
    listWidth,
    paneLeft,
    paneWidth: columns - paneLeft,
    bodyTop: HEADER_ROWS + bannerRows,
    bodyHeight: rows - HEADER_ROWS - bannerRows - FOOTER_ROWS,
  };
}

/** Whether nothing useful fits. */
export function isTooSmall({ columns, rows }: Layout): boolean {
  return columns < MIN_COLUMNS || rows < MIN_ROWS;
}
