namespace Rpa.Discovery.Judges;

/// <summary>The checkout that the tests were built from: the nearest folder above the test assembly that holds the solution.</summary>
internal static class Checkout
{
    public static string Root { get; } = FindRoot();

    /// <summary>A path inside the checkout, whether or not something is there.</summary>
    public static string Path(params string[] relative) => System.IO.Path.Combine([Root, .. relative]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Rpa.Discovery.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds Rpa.Discovery.sln; run the tests from a checkout.");
    }
}
