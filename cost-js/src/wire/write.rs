//! From any serialisable value to shape and numbers.

use serde::Serialize;
use serde::ser::{self, Serializer};
use std::fmt;

/// Writes the numbers of `value` behind what is already in `numbers`, and gives its shape: JSON in
/// which every number is 0.
pub fn write<T: Serialize + ?Sized>(value: &T, numbers: &mut Vec<f64>) -> String {
    let mut writer = Writer { shape: String::new(), numbers };
    // Nothing in this workspace serialises in a way that can fail; were it so, the shape would be
    // no JSON and the call an error on the other side.
    let _ = value.serialize(&mut writer);
    writer.shape
}

struct Writer<'a> {
    shape: String,
    numbers: &'a mut Vec<f64>,
}

/// No value can cause it; serde asks for a type.
#[derive(Debug)]
pub struct Never;

impl fmt::Display for Never {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("not serialisable")
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Never
    }
}

impl Writer<'_> {
    fn word(&mut self, word: &str) -> Result<(), Never> {
        self.shape.push_str(word);
        Ok(())
    }

    fn number(&mut self, number: f64) -> Result<(), Never> {
        self.numbers.push(number);
        self.word("0")
    }

    fn text(&mut self, text: &str) -> Result<(), Never> {
        let shape = &mut self.shape;
        shape.push('"');
        if text.bytes().all(|byte| byte >= 0x20 && byte != b'"' && byte != b'\\') {
            shape.push_str(text);
        } else {
            for character in text.chars() {
                match character {
                    '"' | '\\' => shape.extend(['\\', character]),
                    '\u{0}'..='\u{1f}' => {
                        let digit = |value: u32| char::from_digit(value, 16).unwrap_or('0');
                        let code = u32::from(character);
                        shape.extend(['\\', 'u', '0', '0', digit(code >> 4), digit(code & 15)]);
                    }
                    other => shape.push(other),
                }
            }
        }
        shape.push('"');
        Ok(())
    }

    fn key(&mut self, key: &str) -> Result<(), Never> {
        if !self.shape.ends_with(['{', '[']) {
            self.word(",")?;
        }
        // Names of fields are identifiers: nothing in them needs escaping.
        self.word("\"")?;
        self.word(key)?;
        self.word("\":")
    }

    fn item(&mut self) -> Result<(), Never> {
        if self.shape.ends_with(['[', '{']) { Ok(()) } else { self.word(",") }
    }
}

/// The inside of an object or a list, and what closes it.
struct Inside<'w, 'a> {
    writer: &'w mut Writer<'a>,
    close: &'static str,
}

macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<(), Never> {
            self.number(value as f64)
        })*
    };
}

impl<'w, 'a> Serializer for &'w mut Writer<'a> {
    type Ok = ();
    type Error = Never;
    type SerializeSeq = Inside<'w, 'a>;
    type SerializeTuple = Inside<'w, 'a>;
    type SerializeTupleStruct = Inside<'w, 'a>;
    type SerializeTupleVariant = Inside<'w, 'a>;
    type SerializeMap = Inside<'w, 'a>;
    type SerializeStruct = Inside<'w, 'a>;
    type SerializeStructVariant = Inside<'w, 'a>;

    numbers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_f32: f32, serialize_f64: f64
    );

    fn serialize_bool(self, value: bool) -> Result<(), Never> {
        self.word(if value { "true" } else { "false" })
    }

    fn serialize_char(self, value: char) -> Result<(), Never> {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<(), Never> {
        self.text(value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_none(self) -> Result<(), Never> {
        self.word("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Never> {
        self.word("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Never> {
        self.word("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Never> {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Never> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Never> {
        self.word("{")?;
        self.key(variant)?;
        value.serialize(&mut *self)?;
        self.word("}")
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Inside<'w, 'a>, Never> {
        self.word("[")?;
        Ok(Inside { writer: self, close: "]" })
    }

    fn serialize_tuple(self, length: usize) -> Result<Inside<'w, 'a>, Never> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Inside<'w, 'a>, Never> {
        self.serialize_seq(Some(length))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'w, 'a>, Never> {
        self.word("{")?;
        self.key(variant)?;
        self.word("[")?;
        Ok(Inside { writer: self, close: "]}" })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Inside<'w, 'a>, Never> {
        self.word("{")?;
        Ok(Inside { writer: self, close: "}" })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Inside<'w, 'a>, Never> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Inside<'w, 'a>, Never> {
        self.word("{")?;
        self.key(variant)?;
        self.word("{")?;
        Ok(Inside { writer: self, close: "}}" })
    }
}

impl Inside<'_, '_> {
    fn next<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.writer.item()?;
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Result<(), Never> {
        self.writer.key(key)?;
        value.serialize(&mut *self.writer)
    }

    fn finish(self) -> Result<(), Never> {
        self.writer.word(self.close)
    }
}

macro_rules! lists {
    ($($trait:ident::$method:ident),*) => {
        $(impl ser::$trait for Inside<'_, '_> {
            type Ok = ();
            type Error = Never;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
                self.next(value)
            }

            fn end(self) -> Result<(), Never> {
                self.finish()
            }
        })*
    };
}

macro_rules! objects {
    ($($trait:ident),*) => {
        $(impl ser::$trait for Inside<'_, '_> {
            type Ok = ();
            type Error = Never;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Never> {
                self.field(key, value)
            }

            fn end(self) -> Result<(), Never> {
                self.finish()
            }
        })*
    };
}

lists!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);
objects!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Inside<'_, '_> {
    type Ok = ();
    type Error = Never;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Never> {
        self.writer.item()?;
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Never> {
        self.writer.word(":")?;
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> Result<(), Never> {
        self.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use serde::Serialize;

    #[derive(Serialize)]
    enum Kinds {
        Unit,
        One(f64),
        Two(u8, bool),
        Named { a: Option<f64>, b: &'static str },
    }

    #[test]
    fn every_kind_is_json_with_zeros_for_numbers() {
        let mut numbers = Vec::new();
        let named = Kinds::Named { a: None, b: "x\"\\\u{1}é" };
        let value = (vec![Kinds::Unit, Kinds::One(2.5), Kinds::Two(3, true), named], -0.0, f64::NAN, ());
        let shape = write(&value, &mut numbers);
        let expected = r#"[["Unit",{"One":0},{"Two":[0,true]},{"Named":{"a":null,"b":"x\"\\\u0001é"}}],0,0,null]"#;
        assert_eq!(shape, expected);
        assert_eq!(numbers[..2], [2.5, 3.0]);
        assert!(numbers[2].is_sign_negative() && numbers[3].is_nan());
    }
}
