using FsCheck;

namespace Rpa.Discovery.Tests;

/// <summary>How a law is tried: always on the same cases, so that a run that failed once fails again; RPA_LAWS=20000 tries that many fresh
/// ones.</summary>
internal static class Law
{
    public static Config Fixed => int.TryParse(Environment.GetEnvironmentVariable("RPA_LAWS"), out var fresh)
        ? Config.QuickThrowOnFailure.WithMaxTest(fresh)
        : Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(2026, 7);
}
