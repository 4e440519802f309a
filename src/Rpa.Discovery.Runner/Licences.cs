using System.Text;
using Rpa.Discovery.Renderers;

namespace Rpa.Discovery.Runner;

/// <summary>The licences of everything that is in this program: what the library embeds and refers to, and what the runner adds.</summary>
internal static class Licences
{
    public static string Text()
    {
        using var reader = new StreamReader(typeof(Licences).Assembly.GetManifestResourceStream("notices/runner.txt")!, Encoding.UTF8);
        return $"{Notices.All}\n{reader.ReadToEnd()}";
    }
}
