using System.Text;

namespace Rpa.Discovery.Renderers;

/// <summary>Licences of what is embedded in the library or comes with it, as their owners ask for them to be passed on.</summary>
internal static class Notices
{
    /// <summary>What draws the charts of a page; it is a part of every page, and so is this.</summary>
    public static string Charts { get; } = EmbeddedText.Read("notices/charts.txt");

    /// <summary>The packages that the library refers to.</summary>
    public static string Packages { get; } = EmbeddedText.Read("notices/packages.txt");

    /// <summary>All of the library's.</summary>
    public static string All => Charts + "\n" + Packages;
}

/// <summary>A text inside the library's own file.</summary>
internal static class EmbeddedText
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(EmbeddedText).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
