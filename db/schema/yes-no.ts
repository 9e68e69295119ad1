/** 0 or 1: SQLite and PostgreSQL both keep it as a number. */
export type YesNo = 0 | 1
