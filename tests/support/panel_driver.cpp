#include "support/panel_driver.h"

#include "core/journey/queries.h"
#include "support/fake_host.h"
#include "support/imgui_fixed_font.h"

#include <gtest/gtest.h>
#include <imgui.h>

#include <cfloat>

namespace trustline {

namespace {

constexpr int frames_until_settled = 4;
constexpr double panel_frame_ms = 16;

RecordId id_of_title(Journey const& journey, std::string_view title)
{
    for (auto const& [id, touchpoint] : journey.all<Touchpoint>()) {
        if (touchpoint.title == title)
            return id;
    }
    for (auto const& [id, stage] : journey.all<Stage>()) {
        if (stage.title == title)
            return id;
    }
    for (auto const& [id, lane] : journey.all<Lane>()) {
        if (lane.title == title)
            return id;
    }
    for (auto const& [id, note] : journey.all<Note>()) {
        if (note.text == title)
            return id;
    }
    for (auto const& [id, link] : journey.all<Link>()) {
        if (link.label == title || id.text == title)
            return id;
    }
    ADD_FAILURE() << "Nothing on the map is called " << title;
    return {};
}

struct Key {
    std::string_view name;
    ImGuiKey key;
};

constexpr Key keys[] { { "Enter", ImGuiKey_Enter }, { "Escape", ImGuiKey_Escape }, { "Tab", ImGuiKey_Tab }, { "Space", ImGuiKey_Space },
    { "ArrowLeft", ImGuiKey_LeftArrow }, { "ArrowRight", ImGuiKey_RightArrow }, { "ArrowUp", ImGuiKey_UpArrow }, { "ArrowDown", ImGuiKey_DownArrow },
    { "Home", ImGuiKey_Home }, { "End", ImGuiKey_End }, { "Backspace", ImGuiKey_Backspace }, { "Delete", ImGuiKey_Delete } };

ImGuiKey key_of(std::string_view name)
{
    for (auto const& key : keys) {
        if (key.name == name)
            return key.key;
    }
    if (name.size() == 1 && name[0] >= '0' && name[0] <= '9')
        return ImGuiKey(ImGuiKey_0 + (name[0] - '0'));
    if (name.size() == 1 && name[0] >= 'A' && name[0] <= 'Z')
        return ImGuiKey(ImGuiKey_A + (name[0] - 'A'));
    ADD_FAILURE() << "No key is called " << name;
    return ImGuiKey_None;
}

}

PanelDriver::PanelDriver(NoMap, Vec2 page, Language language)
    : m_page(page)
    , m_context(ImGui::CreateContext())
    , m_editor(fake_codec(), 7)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    auto* font = add_fixed_font();
    m_state = make_panel_state({ font, font }, 11);
    m_editor.session().language = language;
    m_editor.session().reduced_motion = true;
}

PanelDriver::PanelDriver(Journey journey, Vec2 page, Language language)
    : PanelDriver(NoMap {}, page, language)
{
    m_editor.open(std::move(journey), "test", 0, false, {});
    settle();
}

PanelDriver::~PanelDriver()
{
    ImGui::SetCurrentContext(m_context);
    destroy_panel_state(m_state);
    serve_textures(true);
    ImGui::DestroyContext(m_context);
}

std::unique_ptr<PanelDriver> PanelDriver::on_start_page(Vec2 page, Language language)
{
    std::unique_ptr<PanelDriver> driver { new PanelDriver(NoMap {}, page, language) };
    driver->settle();
    return driver;
}

void PanelDriver::frame()
{
    ImGui::SetCurrentContext(m_context);
    m_now_ms += panel_frame_ms;
    auto& io = ImGui::GetIO();
    io.DisplaySize = { m_page.x, m_page.y };
    io.DeltaTime = float(panel_frame_ms / 1000);
    ImGui::NewFrame();
    m_editor.session().board_in_screen = board_area_in_screen(m_editor.view(), m_page);
    m_editor.update(m_now_ms);
    m_painter.painted.clear();
    draw_panels(m_editor.view(), m_queue, m_painter, m_mirror, *m_state);
    ImGui::Render();
    serve_textures();
    m_mirror.drop_stale_events();
    auto wishes = m_queue.take();
    m_wishes.insert(m_wishes.end(), wishes.begin(), wishes.end());
    m_editor.run(std::move(wishes), m_now_ms);
    m_editor.update(m_now_ms);
    m_editor.take_host_requests();
}

void PanelDriver::settle()
{
    for (int count = 0; count < frames_until_settled; ++count)
        frame();
}

void PanelDriver::move_to(Vec2 at)
{
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    frame();
    frame();
}

void PanelDriver::press(bool is_down, int button)
{
    ImGui::GetIO().AddMouseButtonEvent(button, is_down);
    frame();
}

PanelDriver& PanelDriver::click_at(Vec2 at, bool with_shift)
{
    ImGui::SetCurrentContext(m_context);
    move_to(at);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, with_shift);
    press(true);
    press(false);
    ImGui::GetIO().AddKeyEvent(ImGuiMod_Shift, false);
    settle();
    // The next click is another one, not the second half of a double click.
    let_time_pass(500);
    return *this;
}

PanelDriver& PanelDriver::click(std::string_view name, bool with_shift)
{
    return click_at(rect(name).centre(), with_shift);
}

PanelDriver& PanelDriver::double_click(std::string_view name)
{
    ImGui::SetCurrentContext(m_context);
    move_to(rect(name).centre());
    for (bool const is_down : { true, false, true, false })
        press(is_down);
    settle();
    return *this;
}

PanelDriver& PanelDriver::right_click_at(Vec2 at)
{
    ImGui::SetCurrentContext(m_context);
    move_to(at);
    press(true, ImGuiMouseButton_Right);
    press(false, ImGuiMouseButton_Right);
    settle();
    return *this;
}

PanelDriver& PanelDriver::hover(std::string_view name)
{
    ImGui::SetCurrentContext(m_context);
    move_to(rect(name).centre());
    return *this;
}

PanelDriver& PanelDriver::drag(Vec2 from, Vec2 to)
{
    ImGui::SetCurrentContext(m_context);
    move_to(from);
    press(true);
    for (int step = 1; step <= 5; ++step)
        move_to(mixed(from, to, float(step) / 5));
    press(false);
    settle();
    return *this;
}

PanelDriver& PanelDriver::drag_slider(std::string_view name, float share_of_width)
{
    auto const box = node(ui::Role::Slider, name).rect_in_screen;
    return drag(box.centre(), { box.x + box.width * share_of_width, box.centre().y });
}

PanelDriver& PanelDriver::wheel_at(Vec2 at, float y)
{
    ImGui::SetCurrentContext(m_context);
    move_to(at);
    ImGui::GetIO().AddMouseWheelEvent(0, y);
    settle();
    return *this;
}

PanelDriver& PanelDriver::type(std::string_view text)
{
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddInputCharactersUTF8(std::string(text).c_str());
    settle();
    return *this;
}

PanelDriver& PanelDriver::key(std::string_view name)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    bool const has_ctrl = name.starts_with("Ctrl+"), has_shift = name.starts_with("Shift+");
    if (has_ctrl || has_shift)
        name.remove_prefix(name.find('+') + 1);
    auto const key = key_of(name);
    io.AddKeyEvent(ImGuiMod_Ctrl, has_ctrl);
    io.AddKeyEvent(ImGuiMod_Shift, has_shift);
    io.AddKeyEvent(key, true);
    frame();
    frame();
    io.AddKeyEvent(key, false);
    io.AddKeyEvent(ImGuiMod_Ctrl, false);
    io.AddKeyEvent(ImGuiMod_Shift, false);
    settle();
    return *this;
}

PanelDriver& PanelDriver::activate(std::string_view name)
{
    m_mirror.push_event({ ui::MirrorEvent::Kind::Activate, node(name).id });
    settle();
    return *this;
}

PanelDriver& PanelDriver::focus(std::string_view name)
{
    m_mirror.push_event({ ui::MirrorEvent::Kind::Focus, node(name).id });
    settle();
    return *this;
}

PanelDriver& PanelDriver::set_text(std::string_view name, std::string text)
{
    m_mirror.push_event({ ui::MirrorEvent::Kind::SetText, node(ui::Role::TextField, name).id, std::move(text) });
    settle();
    return *this;
}

PanelDriver& PanelDriver::set_value(std::string_view name, float value)
{
    m_mirror.push_event({ ui::MirrorEvent::Kind::SetValue, node(ui::Role::Slider, name).id, {}, value });
    settle();
    return *this;
}

PanelDriver& PanelDriver::select(std::string_view title)
{
    return wish(Select { { id_of_title(journey(), title) } });
}

PanelDriver& PanelDriver::wish(Wish wish)
{
    m_editor.run({ std::move(wish) }, m_now_ms);
    settle();
    return *this;
}

PanelDriver& PanelDriver::run(std::string_view action)
{
    return wish(RunAction { std::string(action) });
}

PanelDriver& PanelDriver::resize(Vec2 page)
{
    m_page = page;
    settle();
    return *this;
}

PanelDriver& PanelDriver::let_time_pass(double ms)
{
    ImGui::SetCurrentContext(m_context);
    for (double passed = 0; passed < ms; passed += panel_frame_ms)
        frame();
    return *this;
}

ui::MirrorNode PanelDriver::node(std::string_view name) const
{
    for (auto const& node : nodes()) {
        if (node.name == name && node.role != ui::Role::Text && node.role != ui::Role::Region)
            return node;
    }
    for (auto const& node : nodes()) {
        if (node.name.starts_with(name))
            return node;
    }
    ADD_FAILURE() << "Nothing is called " << name;
    return {};
}

ui::MirrorNode PanelDriver::node(ui::Role role, std::string_view name) const
{
    for (auto const& node : nodes()) {
        if (node.role == role && node.name.starts_with(name))
            return node;
    }
    ADD_FAILURE() << "Nothing of this role is called " << name;
    return {};
}

bool PanelDriver::has(std::string_view name) const
{
    for (auto const& node : nodes()) {
        if (node.name.starts_with(name))
            return true;
    }
    return false;
}

bool PanelDriver::has(ui::Role role, std::string_view name) const
{
    for (auto const& node : nodes()) {
        if (node.role == role && node.name.starts_with(name))
            return true;
    }
    return false;
}

std::vector<std::string> PanelDriver::names_of(ui::Role role) const
{
    std::vector<std::string> names;
    for (auto const& node : nodes()) {
        if (node.role == role)
            names.push_back(node.name);
    }
    return names;
}

}
