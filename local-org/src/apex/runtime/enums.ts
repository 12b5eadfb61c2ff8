/** Enum constants: one object per constant, so that identity is equality. */
export class ApexEnumValue {
  /** Canonical type: `RoundingMode`, `Outer.Colour`. */
  readonly type: string;
  readonly name: string;
  readonly ordinal: number;
  constructor(type: string, name: string, ordinal: number) {
    this.type = type;
    this.name = name;
    this.ordinal = ordinal;
  }

  toString(): string {
    return this.name;
  }
}

export class EnumTable {
  readonly #types = new Map<string, ApexEnumValue[]>();

  define(type: string, constants: string[]): void {
    this.#types.set(
      type.toLowerCase(),
      constants.map((name, ordinal) => new ApexEnumValue(type, name, ordinal)),
    );
  }

  has(type: string): boolean {
    return this.#types.has(type.toLowerCase());
  }

  values(type: string): ApexEnumValue[] {
    const values = this.#types.get(type.toLowerCase());
    if (!values) throw new Error(`${type} is not an enum`);
    return values;
  }

  /** Constant names are compared without regard to case. */
  find(type: string, constant: string): ApexEnumValue | undefined {
    const wanted = constant.toLowerCase();
    return this.values(type).find((each) => each.name.toLowerCase() === wanted);
  }
}

/** Enums of the standard library: the same for every org. */
export const nativeEnums = new EnumTable();

/** Declares a native enum and hands out its constants: `RoundingMode.of('UP')`. */
export function nativeEnum(type: string, constant: string): ApexEnumValue {
  const value = nativeEnums.find(type, constant);
  if (!value) throw new Error(`${type} has no constant ${constant}`);
  return value;
}
