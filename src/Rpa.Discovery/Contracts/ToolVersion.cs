using System.Reflection;
using System.Runtime.InteropServices;

namespace Rpa.Discovery.Contracts;

/// <summary>Which version computed a result, on which platform: part of what makes it recomputable.</summary>
internal static class ToolVersion
{
    public const string Name = "rpa-discovery";

    /// <summary>The version without the commit that some builds append.</summary>
    public static string Text { get; } =
        (typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0")
            .Split('+')[0];

    /// <summary>Operating system, processor, runtime.</summary>
    public static string Platform { get; } =
        $"{(OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux")}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}, {RuntimeInformation.FrameworkDescription}";
}
