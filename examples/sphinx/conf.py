project = "Serving costs"
html_title = project
html_theme = "furo"
html_js_files = [
    ("https://example.org/pertoken/embed/1/element.js", {"type": "module"}),
    "https://example.org/pertoken/embed/1/parent.js",
]
html_theme_options = {"navigation_with_keys": True}
