#include "app/mirror_changes.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

ui::MirrorNode button(std::uint32_t id, std::string name)
{
    ui::MirrorNode node;
    node.id = id;
    node.name = std::move(name);
    node.rect_in_screen = { 10, 10, 100, 32 };
    return node;
}

TEST(MirrorChanges, TheFirstTimeEverythingIsNew)
{
    MirrorComparison told;
    std::vector<ui::MirrorNode> const nodes { button(1, "Undo"), button(2, "Redo") };
    auto const changes = told.update(nodes);
    EXPECT_EQ(changes.changed.size(), 2u);
    EXPECT_EQ(changes.order, (std::vector<std::uint32_t> { 1, 2 }));
}

TEST(MirrorChanges, TheSameAgainIsNoChange)
{
    MirrorComparison told;
    std::vector<ui::MirrorNode> const nodes { button(1, "Undo"), button(2, "Redo") };
    told.update(nodes);
    EXPECT_TRUE(told.update(nodes).is_empty());
}

TEST(MirrorChanges, OnlyWhatDiffersIsTold)
{
    MirrorComparison told;
    std::vector<ui::MirrorNode> nodes { button(1, "Undo"), button(2, "Redo") };
    told.update(nodes);
    nodes[1].is_disabled = true;
    auto const changes = told.update(nodes);
    ASSERT_EQ(changes.changed.size(), 1u);
    EXPECT_EQ(changes.changed[0]->id, 2u);
    EXPECT_TRUE(changes.order.empty());
}

TEST(MirrorChanges, WhatIsGoneIsRemovedAndTheOrderIsToldAnew)
{
    MirrorComparison told;
    told.update({ button(1, "Undo"), button(2, "Redo") });
    auto const changes = told.update({ button(2, "Redo") });
    EXPECT_EQ(changes.removed, (std::vector<std::uint32_t> { 1 }));
    EXPECT_EQ(changes.order, (std::vector<std::uint32_t> { 2 }));
    EXPECT_TRUE(changes.changed.empty());
}

TEST(MirrorChanges, OfTwoNodesWithOneIdTheFirstCounts)
{
    MirrorComparison told;
    std::vector<ui::MirrorNode> const nodes { button(1, "Undo"), button(1, "Undo, too") };
    auto const changes = told.update(nodes);
    ASSERT_EQ(changes.changed.size(), 1u);
    EXPECT_EQ(changes.changed[0]->name, "Undo");
}

TEST(MirrorChanges, EveryFieldCounts)
{
    auto const plain = hash_of(button(1, "Undo"));
    auto const differs = [&](auto change) {
        auto node = button(1, "Undo");
        change(node);
        return hash_of(node) != plain;
    };
    EXPECT_TRUE(differs([](auto& node) { node.name = "Redo"; }));
    EXPECT_TRUE(differs([](auto& node) { node.value = "5"; }));
    EXPECT_TRUE(differs([](auto& node) { node.description = "Ctrl+Z"; }));
    EXPECT_TRUE(differs([](auto& node) { node.role = ui::Role::Link; }));
    EXPECT_TRUE(differs([](auto& node) { node.parent = 3; }));
    EXPECT_TRUE(differs([](auto& node) { node.rect_in_screen.x += 1; }));
    EXPECT_TRUE(differs([](auto& node) { node.now = 1; }));
    EXPECT_TRUE(differs([](auto& node) { node.minimum = 1; }));
    EXPECT_TRUE(differs([](auto& node) { node.maximum = 7; }));
    EXPECT_TRUE(differs([](auto& node) { node.level = 2; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_checked = false; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_expanded = true; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_selected = true; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_focused = true; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_multiline = true; }));
    EXPECT_TRUE(differs([](auto& node) { node.is_modal = true; }));
}

}
}
