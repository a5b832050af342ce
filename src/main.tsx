import "#ui/tokens.css";
import { startApp } from "./app/startApp.tsx";

void startApp();
