using System.Reflection;
using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The two assemblies that the library is made of: what computes, and what shows and saves it.</summary>
internal static class TwoAssemblies
{
    public static readonly Assembly Core = typeof(Diagnostic).Assembly;

    public static readonly Assembly Whole = typeof(AutomationStudy).Assembly;

    public static readonly IReadOnlyList<Assembly> All = [Core, Whole];

    public static IEnumerable<Type> Types => All.SelectMany(a => a.GetTypes());

    public static IReadOnlyList<string> Paths => [.. All.Select(a => a.Location)];

    /// <summary>The folders of their sources.</summary>
    public static IReadOnlyList<string> Sources => [.. All.Select(SourceOf)];

    public static string SourceOf(Assembly assembly) => Checkout.Path("src", assembly.GetName().Name!);
}
