"""The shape of everything on the wire: one module per noun, frozen records beside their marshmallow schemas."""
