//! The few things asked of the browser. Off the browser each does nothing.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;

/// Whether there is a browser around: false while the static view is printed.
pub const IS_BROWSER: bool = cfg!(target_arch = "wasm32");

/// Milliseconds since 1970 by the reader's clock.
pub fn now_ms() -> f64 {
    if IS_BROWSER { js_sys::Date::now() } else { 0.0 }
}

/// A parameter of the address, before the fragment.
pub fn query(name: &str) -> Option<String> {
    if !IS_BROWSER {
        return None;
    }
    let search = web_sys::window()?.location().search().ok()?;
    web_sys::UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// Whether the browser believes that there is a network.
pub fn is_online() -> bool {
    !IS_BROWSER || web_sys::window().is_none_or(|window| window.navigator().on_line())
}

/// The fragment without its `#`.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// Tells `then` each fragment that is put into the address from now on, without its `#`. The address may be another by
/// then: pages write it, too.
pub fn follow_fragment(then: impl Fn(&str) + 'static) {
    let _ = window_event_listener(ev::hashchange, move |event| {
        then(event.new_url().split_once('#').map_or("", |(_, fragment)| fragment));
    });
}

/// Puts `relative` (a fragment or a query with one) into the address bar. Browsers limit how
/// often; a refusal is no harm, since links are made from the state.
pub fn replace_address(relative: &str) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(relative));
}

/// The address of this page without query and fragment.
pub fn own_address() -> String {
    let Some(window) = IS_BROWSER.then(web_sys::window).flatten() else { return String::new() };
    let location = window.location();
    location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default()
}

/// The address of the folder that this page stands in, with a slash at its end.
pub fn own_folder() -> String {
    let mut address = own_address();
    address.truncate(address.rfind('/').map_or(0, |slash| slash + 1));
    address
}

/// Languages the reader prefers, best first.
pub fn preferred_languages() -> Vec<String> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    window.navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Sets an attribute of the root element, or removes it.
pub fn root_attribute(name: &str, value: Option<&str>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    let Some(root) = root else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Whether the root element has an attribute.
pub fn has_root_attribute(name: &str) -> bool {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
    root.is_some_and(|root| root.has_attribute(name))
}

/// The title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// The element with this id.
pub fn element(id: &str) -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves to the element with this id: opens the groups around it, scrolls and focuses.
pub fn jump_to(id: &str) {
    jump(id, web_sys::ScrollLogicalPosition::Center);
}

/// Moves to the element with this id as [`jump_to`], with its head in sight, however high it is.
pub fn jump_to_head_of(id: &str) {
    jump(id, web_sys::ScrollLogicalPosition::Start);
}

fn jump(id: &str, position: web_sys::ScrollLogicalPosition) {
    let Some(element) = element(id) else { return };
    let mut around = element.parent_element();
    while let Some(parent) = around {
        if let Some(details) = parent.dyn_ref::<web_sys::HtmlDetailsElement>() {
            details.set_open(true);
        }
        around = parent.parent_element();
    }
    show(&element, position);
    let _ = element.focus();
}

fn show(element: &web_sys::HtmlElement, position: web_sys::ScrollLogicalPosition) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(position);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the element with this id into sight, no further than needed.
pub fn show_nearest(id: &str) {
    if let Some(element) = element(id) {
        show(&element, web_sys::ScrollLogicalPosition::Nearest);
    }
}

/// Focuses the element with this id and leaves the page where it is.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Focuses the element with this id once what has changed is drawn.
pub fn focus_soon(id: &str) {
    let id = id.to_owned();
    request_animation_frame(move || focus(&id));
}

/// Focuses the text field with this id, selects `start..end` of it (UTF-16 units) and brings that into sight.
pub fn select(id: &str, start: usize, end: usize) {
    let Some(field) = element(id).and_then(|field| field.dyn_into::<web_sys::HtmlTextAreaElement>().ok()) else {
        return;
    };
    let _ = field.focus();
    let [start, end] = [start, end].map(|at| u32::try_from(at).unwrap_or(u32::MAX));
    let _ = field.set_selection_range(start, end);
}

/// Focuses a field and selects its text, once it is on the page.
pub fn select_all_soon(field: web_sys::Element) {
    request_animation_frame(move || {
        if let Some(field) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            let _ = field.focus();
            field.select();
        }
    });
}

/// Whether an event comes from a field that has its own undo.
pub fn is_text_field(event: &web_sys::KeyboardEvent) -> bool {
    let Some(target) = event.target() else { return false };
    match target.dyn_ref::<web_sys::HtmlInputElement>() {
        Some(input) => matches!(input.type_().as_str(), "text" | "search" | "url"),
        None => target.dyn_ref::<web_sys::HtmlElement>().is_some_and(|element| element.tag_name() == "TEXTAREA"),
    }
}

/// The value of the input that an event comes from.
pub fn input_value(event: &web_sys::Event) -> String {
    let Some(target) = event.target() else { return String::new() };
    if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
        return input.value();
    }
    target.dyn_ref::<web_sys::HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Whether the `<details>` or `<dialog>` that an event comes from is open.
pub fn is_open(event: &web_sys::Event) -> bool {
    let target = event.current_target().or_else(|| event.target());
    target
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
        .is_some_and(|element| element.has_attribute("open"))
}

/// Scrolls a row into its list, no more than needed.
pub fn show_in_list(id: &str) {
    let Some(element) = element(id) else { return };
    let Some(list) = element.parent_element() else { return };
    // Only the list moves, never the form around it.
    let (top, height) = (element.offset_top(), element.offset_height());
    let (seen, room) = (list.scroll_top(), list.client_height());
    if top < seen {
        list.set_scroll_top(top);
    } else if top + height > seen + room {
        list.set_scroll_top(top + height - room);
    }
}

/// Days from a date (`YYYY-MM-DD`, or less of it) to now; `None` where the text is no date.
pub fn days_since(date: &str) -> Option<f64> {
    if !IS_BROWSER {
        return None;
    }
    let then = js_sys::Date::new(&JsValue::from_str(date)).get_time();
    then.is_finite().then(|| (now_ms() - then) / 86_400_000.0)
}

/// The reader's day, `YYYY-MM-DD`.
pub fn today() -> Option<String> {
    if !IS_BROWSER {
        return None;
    }
    let now = js_sys::Date::new_0();
    Some(format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date()))
}

/// This moment, as ISO 8601 has it; nothing off the browser.
pub fn now_iso() -> Option<String> {
    IS_BROWSER.then(|| js_sys::Date::new_0().to_iso_string().into())
}

/// A moment of ISO 8601 by the reader's clock: `YYYY-MM-DD HH:MM`.
pub fn local_minute(moment: &str) -> String {
    if !IS_BROWSER {
        return moment.get(..16).unwrap_or(moment).replace('T', " ");
    }
    let at = js_sys::Date::new(&JsValue::from_str(moment));
    let day = format!("{:04}-{:02}-{:02}", at.get_full_year(), at.get_month() + 1, at.get_date());
    format!("{day} {:02}:{:02}", at.get_hours(), at.get_minutes())
}

/// Puts `text` on the clipboard. False where the browser refuses or has none.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let navigator = window.navigator();
    // Without a secure context there is no clipboard object at all.
    let there = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object());
    there && wasm_bindgen_futures::JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Whether a device held in the hand has a sheet of its own for sharing. On others copying is what is meant.
pub fn has_share_sheet() -> bool {
    if !IS_BROWSER {
        return false;
    }
    let Some(window) = web_sys::window() else { return false };
    let in_hand = window.match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    in_hand && sheet(&window.navigator()).is_some()
}

fn sheet(navigator: &web_sys::Navigator) -> Option<js_sys::Function> {
    js_sys::Reflect::get(navigator, &"share".into()).ok()?.dyn_into().ok()
}

/// Hands an address to the system's sheet. False where that fails; a reader who closes the sheet has been served.
pub async fn share(address: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    let data = js_sys::Object::new();
    let _ = js_sys::Reflect::set(&data, &"url".into(), &address.into());
    let asked = sheet(&navigator).and_then(|sheet| sheet.call1(&navigator, &data).ok());
    let Some(promise) = asked.and_then(|answer| answer.dyn_into::<js_sys::Promise>().ok()) else { return false };
    match wasm_bindgen_futures::JsFuture::from(promise).await {
        Ok(_) => true,
        Err(error) => js_sys::Reflect::get(&error, &"name".into()).is_ok_and(|name| name == "AbortError"),
    }
}

/// Lets the reader keep `text`, which is of this kind, as a file of this name.
pub fn download(name: &str, kind: &str, text: &str) {
    if let Some(blob) = blob(kind, text) {
        download_blob(name, &blob);
    }
}

fn blob(kind: &str, text: &str) -> Option<web_sys::Blob> {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// An address within the browser for `text`, which is of this kind. It is revoked by whoever asked.
pub fn object_address(kind: &str, text: &str) -> Option<String> {
    web_sys::Url::create_object_url_with_blob(&blob(kind, text)?).ok()
}

/// Lets the reader keep `blob` as a file of this name.
pub fn download_blob(name: &str, blob: &web_sys::Blob) {
    let Ok(address) = web_sys::Url::create_object_url_with_blob(blob) else { return };
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.and_then(|document| document.create_element("a").ok());
    if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok()) {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken what it needs once the click has been handled.
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&address);
        },
        std::time::Duration::from_secs(10),
    );
}

/// A task that is put off until nothing has asked for it for a while.
#[derive(Clone, Copy)]
pub struct Later {
    pending: StoredValue<Option<TimeoutHandle>>,
    wait_ms: u64,
}

impl Later {
    /// Waits this long after the last request.
    pub fn new(wait_ms: u64) -> Later {
        Later { pending: StoredValue::new(None), wait_ms }
    }

    /// Asks for `task`; an earlier request is forgotten.
    pub fn ask(self, task: impl FnOnce() + 'static) {
        self.forget();
        let wait = std::time::Duration::from_millis(self.wait_ms);
        let run = move || {
            self.pending.set_value(None);
            task();
        };
        self.pending.set_value(set_timeout_with_handle(run, wait).ok());
    }

    /// Forgets what was asked. Whether something was.
    pub fn forget(self) -> bool {
        let handle = self.pending.try_update_value(Option::take).flatten();
        if let Some(handle) = &handle {
            handle.clear();
        }
        handle.is_some()
    }
}
