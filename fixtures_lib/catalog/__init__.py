"""What a shop can place: plates, locators, clamps, seals, screws, materials, cutters.

Items are read from resources/catalog/*.toml into frozen, validated structs. Every item says where
its numbers come from (`source`) and how far they can be trusted (`status`).
"""
