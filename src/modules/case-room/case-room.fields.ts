export const NULLABLE_TEXT = { type: String, nullable: true } as const;
export const NULLABLE_NUMBER = { type: Number, nullable: true } as const;
export const NULLABLE_ID = { type: String, format: 'uuid', nullable: true } as const;
export const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
export const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;
export const INSTANT = { type: String, format: 'date-time' } as const;
