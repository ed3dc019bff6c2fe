// The page starts the app when it is ready for it: see web_bridge.cpp.
int main()
{
    return 0;
}
