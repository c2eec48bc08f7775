//! Tables of texts.

/// Declares the texts of a page, and a list of all of them for the tests.
macro_rules! texts {
    ($(#[$about:meta])* $page:ident: $($(#[$doc:meta])* $name:ident,)*) => {
        $(#[$about])*
        pub struct $page {
            $($(#[$doc])* pub $name: &'static str,)*
        }

        #[cfg(test)]
        impl $page {
            fn all(&self) -> Vec<&'static str> {
                vec![$(self.$name,)*]
            }
        }
    };
}
