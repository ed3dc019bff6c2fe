#include "app/keys.h"

#include <gtest/gtest.h>

namespace trustline {
namespace {

TEST(Keys, LettersFollowWhatIsPrintedOnThem)
{
    EXPECT_EQ(imgui_key("z", "KeyY"), ImGuiKey_Z); // QWERTZ
    EXPECT_EQ(imgui_key("Z", "KeyZ"), ImGuiKey_Z);
}

TEST(Keys, OtherScriptsFollowThePlace)
{
    EXPECT_EQ(imgui_key("я", "KeyZ"), ImGuiKey_Z);
}

TEST(Keys, PhonesSendNoCode)
{
    EXPECT_EQ(imgui_key("Backspace", ""), ImGuiKey_Backspace);
    EXPECT_EQ(imgui_key("Enter", "Enter"), ImGuiKey_Enter);
}

TEST(Keys, DigitsAreFoundByCharacterOrPlace)
{
    EXPECT_EQ(imgui_key("1", "Digit1"), ImGuiKey_1);
    EXPECT_EQ(imgui_key("!", "Digit1"), ImGuiKey_1);
}

TEST(Keys, WhatImGuiHasNoUseForIsNone)
{
    EXPECT_EQ(imgui_key("MediaPlayPause", "MediaPlayPause"), ImGuiKey_None);
    EXPECT_EQ(imgui_key("", ""), ImGuiKey_None);
}

}
}
